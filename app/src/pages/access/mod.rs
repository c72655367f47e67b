//! Signing in: by passkey, or by a one-time code.

mod code;
mod code_address;
mod confirm;
mod passkey;
mod sign_in;
mod welcome;

pub use code::CodePage;
pub use code_address::CodeAddressPage;
pub(crate) use code_address::old_way;
pub use confirm::ConfirmPage;
pub(crate) use passkey::passkey_register;
pub use sign_in::SignInPage;
pub use welcome::WelcomePage;
