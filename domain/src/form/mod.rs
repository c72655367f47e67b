//! Forms as values: what was typed is parsed into what it means, or each problem is named at its field.

mod date;
mod dates;
mod field;
mod intake;
mod staff;
mod text;

pub use date::DateParts;
pub use dates::{Answer, NoAnswer, TypedDates};
pub use field::{FieldError, FieldProblem, Problems};
pub use intake::{Intake, TypedIntake};
pub use staff::{Move, TypedMove, parse_message};
pub use text::{Limit, clean_text};
