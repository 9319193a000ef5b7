//! Mounts the page, nothing else.

fn main() {
    leptos::mount::mount_to_body(|| leptos::prelude::IntoRender::into_render("x"));
}
