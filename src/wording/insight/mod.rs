//! Sentences about what follows from an answer: the map and the matrix, contrasts and what-ifs,
//! questions, derivations, the rulebook's pages and the statements of Kakao's pages.

pub mod beside;
mod changes;
mod contrast;
mod derivation;
mod guided;
mod pictures;
mod rules;
mod statements;
mod trying;
mod what_if;

pub use changes::{alternative, change, delta, gain, leverage, value};
pub use contrast::{contrast, difference};
pub use derivation::{derivation, flip_values};
pub use guided::{given, irrelevant, left, no_answer, step, step_help, where_to_look, why_asked};
pub use pictures::{map, saying};
pub use rules::{
    decides, gate_name, guidance_text, not_in_edition, reading_text, readings_title, rule_text, rule_title, rules_for,
    same_or_not, topic,
};
pub use statements::{accounted, site, statement};
pub use trying::{ghost, place_of, tried, tried_answer};
pub use what_if::previews;
