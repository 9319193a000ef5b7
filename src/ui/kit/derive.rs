//! What is derived, with its closure in a box: a memo of its own for every closure is code of its
//! own for every closure, and there are hundreds of them.

use std::sync::Arc;

use leptos::prelude::*;

/// A value that is worked out again when what it looks at changes, and wakes nobody where it comes
/// to the same.
pub fn memo<T: PartialEq + Send + Sync + 'static>(f: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Arc::new(f))
}

#[inline(never)]
fn boxed_memo<T: PartialEq + Send + Sync + 'static>(f: Arc<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| f())
}

/// A value that is worked out whenever it is looked at: for what costs next to nothing.
pub fn derive<T: Send + Sync + 'static>(f: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    boxed_signal(Arc::new(f))
}

#[inline(never)]
fn boxed_signal<T: Send + Sync + 'static>(f: Arc<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(move || f())
}

/// Does something now, and again whenever what it looks at changes.
pub fn effect(f: impl Fn() + 'static) {
    boxed_effect(Box::new(f));
}

#[inline(never)]
fn boxed_effect(f: Box<dyn Fn()>) {
    Effect::new(move |_| f());
}
