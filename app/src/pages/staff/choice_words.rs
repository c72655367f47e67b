//! What can be chosen, asked and given notice of, in words.

use domain::case::{AskOf, CaseOutcome, Check, DayOf, DeliveryWay, Ground, NoticeKind, RefusalGround};
use domain::clock::PostClass;
use domain::family::{AskerTie, BondKind};

use super::TiedLine;
use crate::t;

/// What is asked of a person.
pub(super) fn ask_words(of: AskOf) -> String {
    match of {
        AskOf::Identity => t!("proof-identity"),
        AskOf::Authority => t!("proof-authority"),
        AskOf::Fee => t!("proof-fee"),
        AskOf::Clarification => t!("proof-clarification"),
    }
}

pub(super) fn check_words(of: Check) -> String {
    match of {
        Check::Identity => t!("proof-identity"),
        Check::Authority => t!("proof-authority"),
    }
}

pub(super) fn ground_words(ground: Ground) -> String {
    match ground {
        Ground::Complexity => t!("ground-complexity"),
        Ground::Number => t!("ground-number"),
    }
}

/// What was decided, among staff.
pub(super) fn outcome_words(outcome: CaseOutcome) -> String {
    match outcome {
        CaseOutcome::All => t!("outcome-all"),
        CaseOutcome::Part => t!("outcome-part"),
        CaseOutcome::Refused => t!("outcome-refused"),
        CaseOutcome::NothingHeld => t!("outcome-nothing-held"),
        CaseOutcome::Withdrawn => t!("outcome-withdrawn"),
        CaseOutcome::NotOurs => t!("outcome-not-ours"),
        CaseOutcome::Upheld => t!("outcome-upheld"),
        CaseOutcome::PartlyUpheld => t!("outcome-partly-upheld"),
        CaseOutcome::NotUpheld => t!("outcome-not-upheld"),
    }
}

/// The rule on which something is refused.
pub(crate) fn refusal_ground_words(ground: RefusalGround) -> String {
    match ground {
        RefusalGround::Exempt => t!("refusal-exempt"),
        RefusalGround::Unfounded => t!("refusal-unfounded"),
        RefusalGround::Excessive => t!("refusal-excessive"),
        RefusalGround::Compelling => t!("refusal-compelling"),
        RefusalGround::LegalClaims => t!("refusal-legal-claims"),
        RefusalGround::DoesNotApply => t!("refusal-does-not-apply"),
        RefusalGround::NotIdentified => t!("refusal-not-identified"),
    }
}

pub(super) fn way_words(way: DeliveryWay) -> String {
    match way {
        DeliveryWay::Portal => t!("way-portal"),
        DeliveryWay::Post => t!("way-post"),
        DeliveryWay::Hand => t!("way-hand"),
        DeliveryWay::Aloud => t!("way-aloud"),
    }
}

pub(super) fn class_words(class: PostClass) -> String {
    match class {
        PostClass::First => t!("post-first"),
        PostClass::Second => t!("post-second"),
    }
}

/// What a notice says, as a name.
pub(super) fn notice_words(kind: NoticeKind) -> String {
    match kind {
        NoticeKind::Ask(AskOf::Clarification) => t!("given-question"),
        NoticeKind::Ask(AskOf::Fee) => t!("given-fee"),
        NoticeKind::Ask(AskOf::Identity | AskOf::Authority) => t!("given-proof"),
        NoticeKind::Extension => t!("given-extension"),
        NoticeKind::Acknowledgement => t!("given-acknowledgement"),
        NoticeKind::Progress => t!("given-progress"),
        NoticeKind::Reply => t!("given-reply"),
        NoticeKind::Lifting => t!("given-lifting"),
    }
}

/// What a recorded day says.
pub(super) fn day_words(what: DayOf) -> String {
    match what {
        DayOf::Receipt => t!("history-submitted"),
        DayOf::Came(AskOf::Identity) => t!("history-identity"),
        DayOf::Came(AskOf::Authority) => t!("history-authority"),
        DayOf::Came(AskOf::Fee) => t!("history-fee"),
        DayOf::Came(AskOf::Clarification) => t!("history-question-answered"),
        DayOf::Given(kind) => t!("day-given", what = notice_words(kind)),
        DayOf::Posting(kind) => t!("day-posted", what = notice_words(kind)),
    }
}

/// Somebody of the record or around it: name, number, and what they are to the person.
pub(super) fn tied_words(line: &TiedLine) -> String {
    let ties: Vec<_> = line.ties.iter().map(|tie| tie_words(*tie)).collect();
    t!("case-who-line", name = line.name.clone(), person = line.person.clone(), ties = ties.join(", "))
}

fn tie_words(tie: AskerTie) -> String {
    match tie {
        AskerTie::Themselves => t!("tie-self"),
        AskerTie::Child => t!("tie-child"),
        AskerTie::Giver => t!("tie-gave"),
        AskerTie::Bound(BondKind::Parent) => t!("tie-parent"),
        AskerTie::Bound(BondKind::StepParent) => t!("tie-step-parent"),
        AskerTie::Bound(BondKind::Guardian) => t!("tie-guardian"),
        AskerTie::Bound(BondKind::Carer) => t!("tie-carer"),
        AskerTie::Bound(BondKind::Sibling) => t!("tie-sibling"),
        AskerTie::Bound(BondKind::Partner) => t!("tie-partner"),
        AskerTie::Bound(BondKind::Other) => t!("tie-other"),
    }
}
