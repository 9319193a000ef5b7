//! Line icons; decoration only, a text always stands beside them.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    Undo,
    Redo,
    File,
    Menu,
    Plus,
    Next,
    Copy,
    Bin,
    Cross,
    Info,
    Side,
    Screen,
    Pin,
    Down,
    Send,
    Pen,
}

impl IconName {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5",
            Self::Redo => "M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5",
            Self::File => "M5 3h6l4 4v10H5zM11 3v4h4",
            Self::Menu => "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
            Self::Plus => "M10 4v12M4 10h12",
            Self::Next => "M7.5 5l5 5-5 5",
            Self::Copy => "M7 7h9v9H7zM4 13V4h9",
            Self::Bin => "M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6",
            Self::Cross => "M5 5l10 10M15 5 5 15",
            Self::Side => "M3 4h14v12H3zM8 4v12",
            Self::Screen => "M3 4h14v9H3zM10 13v3M7 16.5h6",
            Self::Pin => "M7 3.5h6M8 3.5V9l-2 2.5h8L12 9V3.5M10 11.5V17",
            Self::Send => "M10 13V3.5M6.5 6.5 10 3l3.5 3.5M4.5 11v6h11v-6",
            Self::Pen => "M4 16l.8-3.6L13.2 4l2.8 2.8-8.4 8.4zM11.5 5.7l2.8 2.8",
            Self::Down => "M5.5 8l4.5 4.5L14.5 8",
            Self::Info => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2V14M10 6.4v.1",
        }
    }
}

/// An icon in the colour of the text beside it.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=name.path() />
        </svg>
    }
}
