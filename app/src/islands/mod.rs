//! The islands: the few parts of a page that run in the browser, named by behaviour.
//!
//! The server draws an island as a hidden element; its data is what the browser's half reads. [`crate::render`] adds the
//! script, which hands each element to the function of its name. Without script the island stays hidden, and the form
//! beside it does the same work.

#[cfg(any(feature = "browser", test))]
mod base64url;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "ssr")]
mod dates;
#[cfg(feature = "ssr")]
mod passkey;

#[cfg(feature = "ssr")]
pub use dates::DatesAsTyped;
#[cfg(feature = "ssr")]
pub use passkey::{PasskeyRegister, PasskeySignIn};

/// The JSON routes that the passkey islands post to. The server mounts its handlers on the same names.
pub mod route {
    /// Begins making a passkey: `{"token"}` gives `{"ceremony", "options"}`, or `{"next"}` where to prove who is there first.
    pub const REGISTER_START: &str = "/passkeys/register/start";
    /// Keeps a passkey: `{"ceremony", "credential", "token", "next"}` gives `{"next"}`.
    pub const REGISTER_FINISH: &str = "/passkeys/register/finish";
    /// Begins signing in: `{}` gives `{"ceremony", "options"}`.
    pub const SIGN_IN_START: &str = "/passkeys/sign-in/start";
    /// Signs in: `{"ceremony", "credential", "next"}` gives `{"next"}`.
    pub const SIGN_IN_FINISH: &str = "/passkeys/sign-in/finish";
}
