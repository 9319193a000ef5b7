//! A fact that may be unknown.

/// An answer of the user's, or "I don't know". An unknown is never taken for a no (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Fact<T> {
    /// The user knows it.
    Known(T),
    /// The user does not know it, or has not answered yet.
    #[default]
    Unknown,
}

impl<T> Fact<T> {
    /// The known value, if there is one.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }

    /// Whether the user knows it.
    pub fn is_known(&self) -> bool {
        self.known().is_some()
    }

    /// The same fact, borrowed.
    pub fn as_ref(&self) -> Fact<&T> {
        self.known().map_or(Fact::Unknown, Fact::Known)
    }

    /// What follows from the value, if it is known.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Fact<U> {
        match self {
            Self::Known(value) => Fact::Known(f(value)),
            Self::Unknown => Fact::Unknown,
        }
    }
}

impl<T> From<Option<T>> for Fact<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unknown, Self::Known)
    }
}
