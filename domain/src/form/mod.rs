//! Forms as values: what was typed is parsed into what it means, or each problem is named at its field.

mod code;
mod date;
mod dates;
mod email;
mod field;
mod intake;
mod phone;
mod staff;
pub(crate) mod text;

pub use code::{CODE_DIGITS, LONG_CODE_DIGITS, parse_code};
pub use date::DateParts;
pub use dates::{Answer, NoAnswer, TypedDates};
pub use email::{is_email, parse_email};
pub use field::{FieldError, FieldProblem, Needed, Problems};
pub use intake::{Intake, TypedIntake};
pub use phone::{dialled, parse_phone};
pub use staff::{TypedMove, WITHHELD_FIELDS, WITHHELD_LINES, parse_message};
pub use text::{Limit, clean_text, plain};
