//! Which thing of a record a form is about (capability D10). What it says is never among the answers: it is read of the record each
//! time, as far as it may be seen then.

use super::{ABOUT, Answers};

const PERSON: &str = "thing/person";
const ITEM: &str = "thing/item";

/// The questions that a form about a thing of the record still asks.
pub(super) const ASKED: [&str; 2] = ["what", "contact"];

/// Whose thing, and which.
pub fn thing(answers: &Answers) -> Option<(&str, &str)> {
    let person = answers.one(PERSON).filter(|person| answers.has("subject", person))?;
    answers.one(ITEM).map(|item| (person, item))
}

/// What is known of a form about a thing of this category.
pub fn about_thing(person: &str, item: &str, category: &str) -> Answers {
    Answers::from_iter([("subject", person), ("category", category), (PERSON, person), (ITEM, item)])
}

/// What a correction of one thing need not be asked: the check shows it, and whoever wants it otherwise changes it there.
pub(super) fn need_no_more(answers: &mut Answers) {
    let usual = [("format", "download"), ("urgent", "no")];
    let open = |answers: &Answers, name| thing(answers).is_some() && answers.all(name).is_empty();
    for (name, value) in usual {
        if open(answers, name) {
            answers.set(name, vec![value.to_owned()]);
        }
    }
}

/// The form is about no thing any more.
pub fn forget_thing(answers: &mut Answers) {
    answers.set(PERSON, Vec::new());
    answers.set(ITEM, Vec::new());
}

const ROW: &str = "item.";

/// A request says which row of the record it is about, for staff: its key, and nothing of what it says.
pub fn name_row(answers: &mut Answers) {
    if let Some(row) = thing(answers).map(|(_, item)| format!("{ROW}{item}")) {
        answers.set(ABOUT, vec![row]);
    }
}

/// The key of the row that a request is about.
pub fn row_of(answers: &Answers) -> Option<&str> {
    answers.one(ABOUT)?.strip_prefix(ROW)
}
