//! Enumerations that know all that is in them.

/// An enumeration with `ALL`, every choice in order: none can be forgotten.
#[macro_export]
macro_rules! listed {
    ($(#[$about:meta])* $vis:vis enum $name:ident { $($(#[$each:meta])* $choice:ident),* $(,)? }) => {
        $(#[$about])*
        $vis enum $name { $($(#[$each])* $choice),* }

        impl $name {
            /// Every one, in the order of the list.
            $vis const ALL: [Self; [$(stringify!($choice)),*].len()] = [$(Self::$choice),*];
        }
    };
}
