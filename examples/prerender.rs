//! Writes what a visitor sees before the page itself has arrived, as JSON: for each language the HTML
//! of the welcome page, its title and its description; and the frame of an answer.

use kakao_sync_check::prerendered;

fn main() {
    println!("{}", prerendered());
}
