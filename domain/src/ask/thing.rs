//! Which thing of a record a form is about (capability D10). What it says is never among the answers: it is read of the record each
//! time, as far as it may be seen then.

use super::Answers;

const PERSON: &str = "thing/person";
const ITEM: &str = "thing/item";

/// Whose thing, and which.
pub fn thing(answers: &Answers) -> Option<(&str, &str)> {
    let person = answers.one(PERSON).filter(|person| answers.has("subject", person))?;
    answers.one(ITEM).map(|item| (person, item))
}

/// What is known of a form about a thing of this category.
pub fn about_thing(person: &str, item: &str, category: &str) -> Answers {
    Answers::from_iter([("subject", person), ("category", category), (PERSON, person), (ITEM, item)])
}

pub(super) fn forget_thing(answers: &mut Answers) {
    answers.set(PERSON, Vec::new());
    answers.set(ITEM, Vec::new());
}
