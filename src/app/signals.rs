//! Signals that have forgotten the type of their value. Leptos makes the code of a signal anew for
//! each type of value, and there are a hundred of these on the page. Here one type of signal holds
//! them all behind a pointer, and what is handed around is a handle that knows which type to take a
//! value for. `with`, `get` and `set` are those of Leptos, and come down to one call each.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::attr::AttributeValue;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::{ReactiveFunction, SharedReactiveFunction};

/// A value of some type.
type Held = Arc<dyn Any + Send + Sync>;

/// Makes a value of some type. As a `dyn Fn()`, each closure would bring what calls it once, too.
trait Make: Send + Sync {
    fn make(&self) -> Held;
}

impl<T: Send + Sync + 'static, F: Fn() -> T + Send + Sync> Make for F {
    fn make(&self) -> Held {
        Arc::new(self())
    }
}

/// Does something, whenever asked.
trait Act {
    fn act(&self);
}

impl<F: Fn()> Act for F {
    fn act(&self) {
        self();
    }
}

/// Where a value comes from.
#[derive(Clone, Copy)]
enum Source {
    State(RwSignal<Held>),
    Memo(Memo<Held>),
    Closure(StoredValue<Arc<dyn Make>>),
}

impl Source {
    #[inline(never)]
    fn memo(make: Arc<dyn Make>, same: fn(&Held, &Held) -> bool) -> Self {
        Self::Memo(Memo::new_owning(move |before: Option<Held>| {
            let now = make.make();
            let changed = before.is_none_or(|before| !same(&before, &now));
            (now, changed)
        }))
    }

    #[inline(never)]
    fn closure(make: Arc<dyn Make>) -> Self {
        Self::Closure(StoredValue::new(make))
    }

    #[inline(never)]
    fn get(self) -> Held {
        match self {
            Self::State(signal) => signal.get(),
            Self::Memo(memo) => memo.get(),
            Self::Closure(closure) => closure.get_value().make(),
        }
    }

    #[inline(never)]
    fn get_untracked(self) -> Held {
        match self {
            Self::State(signal) => signal.get_untracked(),
            Self::Memo(memo) => memo.get_untracked(),
            Self::Closure(closure) => untrack(|| closure.get_value().make()),
        }
    }

    #[inline(never)]
    fn try_get_untracked(self) -> Option<Held> {
        match self {
            Self::State(signal) => signal.try_get_untracked(),
            Self::Memo(memo) => memo.try_get_untracked(),
            Self::Closure(closure) => closure.try_get_value().map(|make| untrack(|| make.make())),
        }
    }
}

/// The value that is held. A handle is only made for the type of what it holds.
#[inline]
fn of<T: 'static>(held: &Held) -> &T {
    #[allow(clippy::expect_used)]
    held.downcast_ref().expect("a value of the type of its handle")
}

fn same<T: PartialEq + 'static>(one: &Held, other: &Held) -> bool {
    of::<T>(one) == of::<T>(other)
}

/// What can be looked at; whoever does is woken when it changes.
pub struct Derived<T> {
    source: Source,
    held: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// A value that is worked out again when what it looks at changes, and wakes nobody where it comes
/// to the same.
pub fn memo<T: PartialEq + Send + Sync + 'static>(f: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    Derived { source: Source::memo(Arc::new(f), same::<T>), held: PhantomData }
}

/// A value that is worked out whenever it is looked at: for what costs next to nothing.
pub fn derive<T: Send + Sync + 'static>(f: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    Derived { source: Source::closure(Arc::new(f)), held: PhantomData }
}

impl<T: Send + Sync + 'static> Derived<T> {
    /// Does something with the value.
    #[inline]
    pub fn with<U>(self, f: impl FnOnce(&T) -> U) -> U {
        f(of(&self.source.get()))
    }

    /// Does something with the value, without being woken by it.
    #[inline]
    pub fn with_untracked<U>(self, f: impl FnOnce(&T) -> U) -> U {
        f(of(&self.source.get_untracked()))
    }

    /// Is woken when the value changes.
    pub fn track(self) {
        self.source.get();
    }
}

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being woken by it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// The same, if it is still there.
    pub fn try_get_untracked(self) -> Option<T> {
        self.source.try_get_untracked().map(|held| of::<T>(&held).clone())
    }

    #[inline(never)]
    fn shared(self) -> SharedReactiveFunction<T> {
        (move || self.get()).into_shared()
    }
}

/// A value that is the same whenever it is made.
struct Constant(Held);

impl Make for Constant {
    fn make(&self) -> Held {
        self.0.clone()
    }
}

/// What never changes.
impl<T: Send + Sync + 'static> From<T> for Derived<T> {
    fn from(value: T) -> Self {
        Self { source: Source::closure(Arc::new(Constant(Arc::new(value)))), held: PhantomData }
    }
}

/// As a part of a view.
impl<T: Clone + IntoAny + Send + Sync + 'static> IntoRender for Derived<T> {
    type Output = AnyView;

    fn into_render(self) -> Self::Output {
        part(self.source, |held| of::<T>(held).clone().into_any())
    }
}

#[inline(never)]
fn part(source: Source, draw: fn(&Held) -> AnyView) -> AnyView {
    (move || draw(&source.get())).into_any()
}

/// As an attribute.
impl<T: Clone + AttributeValue + Send + Sync + 'static> IntoAttributeValue for Derived<T> {
    type Output = SharedReactiveFunction<T>;

    fn into_attribute_value(self) -> Self::Output {
        self.shared()
    }
}

/// What can be set, and looked at like anything derived.
pub struct State<T> {
    signal: RwSignal<Held>,
    held: PhantomData<fn(T) -> T>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

impl<T: Send + Sync + 'static> From<State<T>> for Derived<T> {
    fn from(state: State<T>) -> Self {
        state.read_only()
    }
}

impl<T: Send + Sync + 'static> State<T> {
    /// A state with its first value.
    pub fn new(value: T) -> Self {
        Self { signal: new(Arc::new(value)), held: PhantomData }
    }

    /// The same, to be looked at alone.
    pub const fn read_only(self) -> Derived<T> {
        Derived { source: Source::State(self.signal), held: PhantomData }
    }

    /// Sets the value.
    pub fn set(self, value: T) {
        set(self.signal, Arc::new(value));
    }

    /// Sets the value, if it is still there.
    pub fn try_set(self, value: T) {
        self.signal.try_set(Arc::new(value));
    }

    /// Changes the value.
    pub fn update(self, f: impl FnOnce(&mut T)) {
        self.maybe_update(|value| {
            f(value);
            true
        });
    }

    /// Changes the value, and wakes who looks at it if `f` says so. Does nothing where the value is
    /// gone, or is just being looked at.
    pub fn maybe_update(self, f: impl FnOnce(&mut T) -> bool) {
        let Some(mut held) = self.signal.try_write() else { return };
        let value = Arc::get_mut(&mut held).and_then(|held| held.downcast_mut());
        if !value.is_some_and(f) {
            held.untrack();
        }
    }

    /// Does something with the value.
    #[inline]
    pub fn with<U>(self, f: impl FnOnce(&T) -> U) -> U {
        self.read_only().with(f)
    }

    /// Does something with the value, without being woken by it.
    #[inline]
    pub fn with_untracked<U>(self, f: impl FnOnce(&T) -> U) -> U {
        self.read_only().with_untracked(f)
    }

    /// Is woken when the value changes.
    pub fn track(self) {
        self.read_only().track();
    }
}

impl<T: Clone + Send + Sync + 'static> State<T> {
    /// The value.
    pub fn get(self) -> T {
        self.read_only().get()
    }

    /// The value, without being woken by it.
    pub fn get_untracked(self) -> T {
        self.read_only().get_untracked()
    }

    /// The same, if it is still there.
    pub fn try_get_untracked(self) -> Option<T> {
        self.read_only().try_get_untracked()
    }
}

#[inline(never)]
fn new(held: Held) -> RwSignal<Held> {
    RwSignal::new(held)
}

#[inline(never)]
fn set(signal: RwSignal<Held>, held: Held) {
    signal.set(held);
}

/// Does something now, and again whenever what it looks at changes.
pub fn effect(f: impl Fn() + 'static) {
    boxed_effect(Box::new(f));
}

#[inline(never)]
fn boxed_effect(f: Box<dyn Act>) {
    Effect::new(move |_| f.act());
}
