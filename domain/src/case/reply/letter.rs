//! Nothing about a person goes out before it is known who asks and that they may: neither a reply nor its letter.

use super::Reply;
use crate::case::{AskOf, Case, Facts, Refusal};
use crate::kind::Kind;

/// Nothing about a person goes out before it is known who asks and that they may (Art 12(6); law.md §4), whatever the kind: that
/// something was deleted says that it was here. What came of a complaint is owed to whoever it was.
pub(in crate::case) fn check_person(case: &Case, reply: &Reply, has_files: bool, facts: &Facts<'_>) -> Result<(), Refusal> {
    if !has_files && (reply.is_neutral() || case.is_nobodys_complaint(facts.today, facts.calendar)) {
        return Ok(());
    }
    let awaited = [AskOf::Identity, AskOf::Authority, AskOf::Fee].into_iter().any(|of| case.open_ask(of).is_some());
    let copy = has_files || matches!(case.kind(), Kind::Access | Kind::Portability);
    if case.was_checked() && copy && awaited {
        return Err(Refusal::StillAwaited);
    }
    if case.is_checked() { Ok(()) } else { Err(Refusal::NotChecked) }
}

/// A letter goes when it is posted: who was checked when it was made may not be who is meant now.
pub(in crate::case) fn check_letter(case: &Case, seq: i64, facts: &Facts<'_>) -> Result<(), Refusal> {
    let has_files = case.files.iter().any(|attached| attached.reply == Some(seq));
    case.reply(seq).map_or(Ok(()), |reply| check_person(case, reply, has_files, facts))
}
