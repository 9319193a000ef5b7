//! Sentences about what follows from an answer: the map and the matrix, contrasts and what-ifs,
//! questions, derivations, the rulebook's pages and the source's statements.

mod changes;
mod contrast;
mod derivation;
mod grounds;
mod guided;
mod pictures;
mod rules;
mod statements;
mod words;

pub use changes::{alternative, change, delta, gain, leverage, value};
pub use contrast::{contrast, difference};
pub use derivation::{derivation, flip};
pub use grounds::{cell, fact};
pub use guided::{agenda_line, irrelevant, question, step, step_help, where_to_look};
pub use pictures::{map, saying};
pub use rules::{gate_name, guidance_text, reading_name, reading_text, reading_value, rule_text, rule_title};
pub use statements::{accounted, place, statement};
pub use words::{
    account, app, app_role, channel, channel_role, channel_state, condition, condition_short, outcome, profile,
    section, verdict,
};
