//! What is drawn whenever asked. A closure does the same, and as a part of a view or as children it
//! brings all that Leptos takes to draw one, anew for each; here there is one type for all.

use std::sync::Arc;

use leptos::children::ToChildren;
use leptos::prelude::*;

/// Draws something, whenever asked.
trait Draw: Send {
    fn draw(&self) -> AnyView;
}

impl<V: IntoAny, F: Fn() -> V + Send> Draw for F {
    fn draw(&self) -> AnyView {
        self().into_any()
    }
}

/// A part of a view that is drawn anew whenever what it looks at changes.
pub fn live<V: IntoAny>(f: impl Fn() -> V + Send + 'static) -> AnyView {
    drawn(Box::new(f))
}

#[inline(never)]
fn drawn(f: Box<dyn Draw>) -> AnyView {
    (move || f.draw()).into_any()
}

/// Children of a component that are only made where it shows them.
#[derive(Clone)]
pub struct Parts(Arc<dyn Draw + Sync>);

impl Parts {
    /// Makes them.
    pub fn draw(&self) -> AnyView {
        self.0.draw()
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::from(|| ())
    }
}

impl<V: IntoAny, F: Fn() -> V + Send + Sync + 'static> From<F> for Parts {
    fn from(f: F) -> Self {
        Self(Arc::new(f))
    }
}

impl<V: IntoAny, F: Fn() -> V + Send + Sync + 'static> ToChildren<F> for Parts {
    fn to_children(f: F) -> Self {
        Self::from(f)
    }
}
