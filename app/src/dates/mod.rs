//! Days and moments in words, and the worked sum behind a statutory date.
//!
//! What is said is decided here once, as a [`Phrase`]: the server finds its words in the language of the request, the browser in the short list
//! that the page gives it. So a page, a letter, the command line and the calculator in the browser say the same.

mod lookup;
mod model;
mod phrase;
#[cfg(feature = "ssr")]
mod short_list;
#[cfg(feature = "ssr")]
mod spoken;

pub use lookup::ShortList;
pub use model::{DateModel, DateStep, Day, breach_model, deadline_model, sources};
pub use phrase::{Arg, Phrase, Speak, fault, problem, step};
#[cfg(feature = "ssr")]
pub use short_list::short_list;
#[cfg(feature = "ssr")]
pub use spoken::*;
