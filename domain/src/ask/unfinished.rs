//! What somebody leaves in mid-sentence: kept as it was typed, beside the answers, until the question is answered. It answers nothing.

use super::{Answers, CONTACT, Input, Question, Typed};

fn place(step: &str) -> String {
    format!("unfinished/{step}/")
}

/// The names under which the fields of a question are sent: a day comes in three.
fn names(question: &Question) -> impl Iterator<Item = String> {
    question.fields.iter().flat_map(|field| match field.input {
        Input::Day(_) => ["day", "month", "year"].map(|part| format!("{}-{part}", field.name)).to_vec(),
        _ => vec![field.name.to_owned()],
    })
}

/// Keeps what was typed into a question, whatever it is. The answers stay as they were.
pub fn keep_unfinished(question: &Question, typed: &Typed, answers: &mut Answers) {
    forget_unfinished(question.step, answers);
    for name in names(question) {
        let values = typed.get(&name).into_iter().flatten().filter(|value| !value.is_empty()).cloned().collect();
        answers.set(&format!("{}{name}", place(question.step)), values);
    }
}

/// The question of that address is answered, or asked afresh.
pub(super) fn forget_unfinished(step: &str, answers: &mut Answers) {
    let place = place(step);
    *answers = std::mem::take(answers).only(|name| !name.starts_with(&place));
}

/// What was left in mid-sentence, as a form would send it.
pub(super) fn unfinished(question: &Question, answers: &Answers) -> Option<Typed> {
    let place = place(question.step);
    let kept = answers.iter().filter_map(|(name, values)| Some((name.strip_prefix(&place)?.to_owned(), values.to_vec())));
    Some(kept.collect::<Typed>()).filter(|kept| !kept.is_empty())
}

/// Whether something kept under this name says how somebody may be reached, finished or not.
pub fn is_contact(name: &str) -> bool {
    CONTACT.contains(&name) || name.starts_with(&place("contact"))
}
