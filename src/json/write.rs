//! From JSON to text.

use super::Json;

impl Json {
    /// The value as text in one line, without spaces.
    pub fn to_line(&self) -> String {
        let mut writer = Writer { text: String::new(), indent: None };
        writer.value(self);
        writer.text
    }

    /// The document as text, indented, ending in a line break.
    pub fn to_text(&self) -> String {
        let mut writer = Writer { text: String::new(), indent: Some(0) };
        writer.value(self);
        writer.text.push('\n');
        writer.text
    }

    /// The value as text on lines of its own within such a document, as deep as it stands there.
    pub(crate) fn to_text_within(&self, depth: usize) -> String {
        let mut writer = Writer { text: String::new(), indent: Some(depth) };
        writer.line();
        writer.value(self);
        writer.text
    }
}

struct Writer {
    text: String,
    /// How deep it is indented; nothing where all is one line.
    indent: Option<usize>,
}

impl Writer {
    fn value(&mut self, json: &Json) {
        match json {
            Json::Null | Json::Other => self.text.push_str("null"),
            Json::Truth(value) => self.text.push_str(if *value { "true" } else { "false" }),
            Json::Whole(value) => self.text.push_str(&value.to_string()),
            Json::Text(text) => self.string(text),
            Json::List(items) => self.items(["[", "]"], items.len(), &mut |writer, index| {
                items.get(index).into_iter().for_each(|item| writer.value(item));
            }),
            Json::Object(members) => self.items(["{", "}"], members.len(), &mut |writer, index| {
                let Some((key, value)) = members.get(index) else { return };
                writer.string(key);
                writer.text.push_str(if writer.indent.is_some() { ": " } else { ":" });
                writer.value(value);
            }),
        }
    }

    /// What stands between two brackets, each item in a line of its own where lines are indented.
    fn items(&mut self, [open, close]: [&str; 2], count: usize, item: &mut dyn FnMut(&mut Self, usize)) {
        self.text.push_str(open);
        self.indent = self.indent.map(|depth| depth + 1);
        for index in 0..count {
            if index > 0 {
                self.text.push(',');
            }
            self.line();
            item(self, index);
        }
        self.indent = self.indent.map(|depth| depth - 1);
        if count > 0 {
            self.line();
        }
        self.text.push_str(close);
    }

    fn line(&mut self) {
        if let Some(depth) = self.indent {
            self.text.push('\n');
            for _ in 0..depth {
                self.text.push_str("  ");
            }
        }
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            let escaped = match letter {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u{8}' => "\\b",
                '\u{c}' => "\\f",
                '\0'..='\u{1f}' => {
                    self.text.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                    self.text.extend(char::from_digit(u32::from(letter) % 16, 16));
                    continue;
                }
                _ => {
                    self.text.push(letter);
                    continue;
                }
            };
            self.text.push_str(escaped);
        }
        self.text.push('"');
    }
}
