//! A table of channels on its way into the case. It is read a few rows at a time, and the browser may
//! answer in between: ten thousand rows are there to be read, not to be waited for.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::exchange::table::{Choices, Column, Reader, Sheet, Take, Taking};
use crate::exchange::write_template;
use crate::facts::Case;
use crate::wording::{Lang, TableLabel, table as say};

use super::file::save_file;
use super::focus::{focus_later, rest_on_answer};
use super::notice::{Offer, Toast};
use super::signals::State;
use super::store::Store;

/// How many rows are read before the browser gets its turn.
const AT_ONCE: usize = 500;

/// More bytes than a table of so many rows has.
const MOST_BYTES: usize = 16 << 20;

/// A table that is being pasted. What was pasted is held once.
#[derive(Clone, Copy)]
pub struct Pasting {
    /// Whether the dialog is open.
    pub open: State<bool>,
    /// What was pasted; nothing as long as it is not.
    pub text: State<Option<Arc<str>>>,
    /// What the user says of its columns.
    pub choices: State<Choices>,
    /// What becomes of its rows.
    pub taking: State<Taking>,
    /// How far it was read, of a hundred, while it is.
    pub progress: State<Option<usize>>,
    /// The table as it is understood.
    pub sheet: State<Arc<Sheet>>,
    /// Why nothing was read.
    pub trouble: State<Option<TableLabel>>,
    /// Which reading is the last, so that one before it stops.
    turn: StoredValue<u32>,
}

impl Pasting {
    pub(super) fn new() -> Self {
        Self {
            open: State::new(false),
            text: State::new(None),
            choices: State::new(Choices::default()),
            taking: State::new(Taking::default()),
            progress: State::new(None),
            sheet: State::new(Arc::default()),
            trouble: State::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Forgets what was pasted, and stops reading it.
    fn clear(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.text.set(None);
        self.choices.set(Choices::default());
        self.taking.set(Taking::default());
        self.progress.set(None);
        self.sheet.set(Arc::default());
        self.trouble.set(None);
    }
}

/// A reading that goes on when the browser has had its turn.
struct Going {
    reader: Reader,
    case: Arc<Case>,
    turn: u32,
}

impl Store {
    /// Opens the dialog that takes a table.
    pub fn open_paste(self) {
        self.pasting.clear();
        self.pasting.open.set(true);
    }

    /// Closes it, and forgets what was pasted.
    pub fn close_paste(self) {
        self.pasting.open.set(false);
        self.pasting.clear();
    }

    /// Takes another table, from where one pastes it.
    pub fn paste_again(self) {
        self.pasting.clear();
        focus_later("paste-text");
    }

    /// Shows how a table is understood.
    pub fn paste_table(self, text: &str) {
        self.open_paste();
        if text.len() > MOST_BYTES {
            self.pasting.trouble.set(Some(TableLabel::TooLarge));
        } else if text.trim().is_empty() {
            self.pasting.trouble.set(Some(TableLabel::NoRows));
        } else {
            self.pasting.text.set(Some(text.into()));
            self.read_table();
            focus_later("paste-found");
        }
    }

    /// The same with a file, which may be in another encoding than that of the web.
    pub fn open_table(self, file: web_sys::File) {
        self.open_paste();
        if file.size() > MOST_BYTES as f64 {
            self.pasting.trouble.set(Some(TableLabel::TooLarge));
            return;
        }
        leptos::task::spawn_local(async move {
            let bytes = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
            match bytes.and_then(|bytes| decoded(&bytes)) {
                Ok(text) => self.paste_table(&text),
                Err(_) => self.pasting.trouble.set(Some(TableLabel::NotRead)),
            }
        });
    }

    /// Says what a column tells.
    pub fn read_column_as(self, place: usize, column: Option<Column>) {
        self.pasting.choices.update(|choices| {
            choices.columns.retain(|(one, _)| *one != place);
            choices.columns.push((place, column));
        });
        self.read_table();
    }

    /// Says whether there are headings. What was said of columns belonged to others.
    pub fn read_headed(self, headed: bool) {
        self.pasting.choices.set(Choices { headed: Some(headed), columns: Vec::new() });
        self.read_table();
    }

    /// Says what becomes of rows whose search ID is there already.
    pub fn take_twins(self, take: Take) {
        self.pasting.taking.set(Taking { twins: take, rows: Vec::new() });
    }

    /// Says what becomes of the row at a place.
    pub fn take_row(self, place: usize, take: Take) {
        self.pasting.taking.update(|taking| {
            taking.rows.retain(|(one, _)| *one != place);
            taking.rows.push((place, take));
        });
    }

    /// Puts the table into the case, as one step.
    pub fn put_table(self) {
        let (sheet, taking) = (self.pasting.sheet.get_untracked(), self.pasting.taking.get_untracked());
        let counts = sheet.counts(&taking);
        let case = self.case.with_untracked(|case| sheet.put_into(case, &taking));
        self.close_paste();
        let says = Lang::ALL.map(|lang| say::change(lang, counts));
        if self.change(Box::new(move |history, present| history.rewrite(present, case, says))).is_some() {
            self.keep_it();
        }
        self.begun.set(true);
        let text = say::done(self.lang.get_untracked(), counts);
        self.toast.set(Some(Toast { text, offer: Some(Offer::Undo) }));
        rest_on_answer(true);
    }

    /// Offers the table with headings alone as a file.
    pub fn save_template(self) {
        let text = self.names(write_template);
        save_file(say::template_file(self.lang.get_untracked()), "text/csv", &text);
    }

    fn read_table(self) {
        let Some(text) = self.pasting.text.get_untracked() else { return };
        let turn = self.pasting.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        let (case, lang) = (self.case.get_untracked(), self.lang.get_untracked());
        let login = self.ask.with_untracked(|ask| ask.account.clone());
        let choices = self.pasting.choices.get_untracked();
        let reader = Reader::new(text, &case, login.as_ref(), say::me(lang), &choices);
        self.go_on(Going { reader, case, turn: turn.unwrap_or_default() });
    }

    fn go_on(self, mut going: Going) {
        if self.pasting.turn.try_get_value() != Some(going.turn) {
            return;
        }
        if going.reader.go_on(&going.case, AT_ONCE) {
            self.pasting.progress.set(Some(going.reader.percent()));
            set_timeout(move || self.go_on(going), Duration::ZERO);
        } else {
            self.pasting.sheet.set(Arc::new(going.reader.finish(&going.case)));
            self.pasting.progress.set(None);
        }
    }
}

/// The text of a file: UTF-8 or UTF-16 where it says so or can be nothing else, otherwise that of Excel
/// in Korean.
fn decoded(bytes: &JsValue) -> Result<String, JsValue> {
    let bytes = js_sys::Uint8Array::new(bytes);
    let begins = [bytes.get_index(0), bytes.get_index(1)];
    let label = match begins {
        [0xff, 0xfe] => "utf-16le",
        [0xfe, 0xff] => "utf-16be",
        _ => "utf-8",
    };
    let strictly = web_sys::TextDecoderOptions::new();
    strictly.set_fatal(true);
    let decoder = web_sys::TextDecoder::new_with_label_and_options(label, &strictly)?;
    decoder
        .decode_with_buffer_source(&bytes)
        .or_else(|_| web_sys::TextDecoder::new_with_label("euc-kr")?.decode_with_buffer_source(&bytes))
}
