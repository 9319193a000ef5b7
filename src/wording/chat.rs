//! A long text as several messages for a chat. KakaoTalk folds a long message behind a button, and
//! who gets it sees only how it begins (`docs/design.md`).

/// How long a message may be before KakaoTalk folds it, in UTF-16 units: never less than what
/// anybody counts as characters.
pub const LIMIT: usize = 500;

/// What a head such as "(10/12)" takes, with its line.
const HEAD: usize = 12;

/// The text as messages that are at most so long. Each begins with its number where there are
/// several. Between two of them there is a blank line of the text, as before each step; a step that
/// is too long by itself is cut at a line, and a line at a space.
pub fn messages(text: &str, limit: usize) -> Vec<String> {
    let text = text.trim();
    if length(text) <= limit {
        return Some(text).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect();
    }
    let parts = cut(text, limit.saturating_sub(HEAD).max(2));
    let all = parts.len();
    parts.iter().zip(1..).map(|(part, number)| format!("({number}/{all})\n{}", part.trim())).collect()
}

/// The text in parts: one after the other they are the text.
pub fn cut(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (part, after) = rest.split_at(end(rest, limit));
        parts.push(part);
        rest = after;
    }
    parts
}

/// Where the first part of a text ends: what parts it from the next belongs to it, and is left out
/// of its message.
fn end(text: &str, limit: usize) -> usize {
    if length(text.trim()) <= limit {
        return text.len();
    }
    ["\n\n", "\n", " "].into_iter().find_map(|border| last(text, border, limit)).unwrap_or_else(|| at(text, limit))
}

/// Behind the last border up to which the text is not too long.
fn last(text: &str, border: &str, limit: usize) -> Option<usize> {
    let ends = text.match_indices(border).map(|(place, _)| place + border.len());
    let fits = |end: &usize| text.get(..*end).is_some_and(|part| length(part.trim()) <= limit);
    let blank = |end: &usize| text.get(..*end).is_some_and(|part| part.trim().is_empty());
    ends.skip_while(blank).take_while(fits).last()
}

/// Behind as much of the text as is not too long, and some of it.
fn at(text: &str, limit: usize) -> usize {
    let gap = text.len() - text.trim_start().len();
    let mut length = 0;
    let fits = |(_, c): &(usize, char)| {
        length += c.len_utf16();
        length <= limit
    };
    let letters = text.char_indices().skip_while(|(place, _)| *place < gap);
    letters.take_while(fits).last().map_or(text.len(), |(place, c)| place + c.len_utf8())
}

/// How long a text is.
pub fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
