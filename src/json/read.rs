//! From text to JSON, as RFC 8259 has it.

use super::{Json, Stop};

/// How deep lists and objects may stand in each other: what is read is trusted with the stack.
const DEPTH: u32 = 127;

impl Json {
    /// Reads a document.
    ///
    /// # Errors
    /// Where the text stops being JSON.
    pub fn read(text: &str) -> Result<Self, Stop> {
        let mut reader = Reader { text, at: 0 };
        reader.document().ok_or_else(|| reader.stop())
    }
}

/// Reads on from a place in the text. Whatever finds something else than it needs gives nothing, and
/// leaves the reader where that stands.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The place behind the sign that does not belong there, or the end of the text.
    fn stop(&self) -> Stop {
        let bytes = self.text.as_bytes();
        let read = bytes.get(..=self.at).unwrap_or(bytes);
        let ends = read.iter().filter(|byte| **byte == b'\n').count();
        Stop { line: 1 + ends, column: read.iter().rev().take_while(|byte| **byte != b'\n').count() }
    }

    fn document(&mut self) -> Option<Json> {
        let json = self.value(DEPTH)?;
        self.space();
        (self.at == self.text.len()).then_some(json)
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Truth(true)),
            b'f' => self.word("false", Json::Truth(false)),
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', depth, &mut |reader, depth| {
                    items.push(reader.value(depth)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut members = Vec::new();
                self.items(b'}', depth, &mut |reader, depth| {
                    let key = reader.string()?;
                    reader.space();
                    reader.take(b':')?;
                    members.push((key, reader.value(depth)?));
                    Some(())
                })?;
                Some(Json::Object(members))
            }
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, json: Json) -> Option<Json> {
        word.bytes().try_for_each(|byte| self.take(byte))?;
        Some(json)
    }

    /// What stands between two brackets.
    fn items(&mut self, end: u8, depth: u32, item: &mut dyn FnMut(&mut Self, u32) -> Option<()>) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        self.space();
        if self.take(end).is_some() {
            return Some(());
        }
        loop {
            self.space();
            item(self, depth)?;
            self.space();
            if self.take(end).is_some() {
                return Some(());
            }
            self.take(b',')?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        let from = self.at;
        let _ = self.take(b'-');
        if self.take(b'0').is_none() {
            self.digits()?;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            let _ = self.take(b'+').or_else(|| self.take(b'-'));
            self.digits()?;
        }
        Some(self.text.get(from..self.at)?.parse().map_or(Json::Other, Json::Whole))
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at)?);
            if self.take(b'"').is_some() {
                return Some(text);
            }
            self.take(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let letter = match self.peek()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.by_code();
            }
            _ => return None,
        };
        self.at += 1;
        Some(letter)
    }

    /// A letter given by its code: by two of them where it is beyond the first 65,536.
    fn by_code(&mut self) -> Option<char> {
        let mut code = self.unit()?;
        if matches!(code, 0xd800..0xdc00) {
            self.take(b'\\')?;
            self.take(b'u')?;
            let low = self.unit()?;
            // Where the second is no second half there is no letter.
            code =
                if matches!(low, 0xdc00..0xe000) { 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) } else { code };
        }
        let letter = char::from_u32(code);
        if letter.is_none() {
            self.at -= 1;
        }
        letter
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let Some(digits) = self.text.as_bytes().get(self.at..self.at + 4) else {
            self.at = self.text.len();
            return None;
        };
        let digit = |unit: u32, byte: &u8| Some(16 * unit + char::from(*byte).to_digit(16)?);
        let unit = digits.iter().try_fold(0, digit);
        self.at += if unit.is_some() { 4 } else { 3 };
        unit
    }
}
