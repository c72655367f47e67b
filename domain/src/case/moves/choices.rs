//! What there is to choose from in a form, of a case as it is now.

use super::Choices;
use crate::case::{Ask, AskOf, Case, CaseNotice, Check, DeliveryWay, Format, Ground};
use crate::clock::PostClass;
use crate::kind::Kind;

impl Choices {
    /// The values to choose from.
    pub fn values(self, case: &Case) -> Vec<String> {
        let open = |asks: &[AskOf]| names(asks.iter().filter(|of| case.open_ask(**of).is_some()).map(|of| of.as_str()));
        match self {
            Self::Proof => {
                let may = |of: &AskOf| of.proof().is_some() && of.is_offered(case) && case.may_ask(*of);
                names(AskOf::ALL.into_iter().filter(may).map(AskOf::as_str))
            }
            Self::OpenProof => open(&[AskOf::Identity, AskOf::Authority, AskOf::Fee]),
            Self::OpenAsk => open(&AskOf::ALL),
            Self::Check => {
                let may = |of: &Check| case.may_be_checked(*of) || case.who_decides();
                names(Check::ALL.into_iter().filter(may).map(Check::as_str))
            }
            Self::Ground => names(Ground::ALL.into_iter().map(Ground::as_str)),
            Self::Outcome => names(case.outcomes().iter().map(|outcome| outcome.as_str())),
            Self::RefusalGround => names(case.grounds().iter().map(|ground| ground.as_str())),
            Self::Way => names(ways(case).map(DeliveryWay::as_str)),
            Self::ReplyWay => {
                let goes = |way: &DeliveryWay| match way {
                    DeliveryWay::Portal => case.may_look(),
                    DeliveryWay::Aloud => may_be_read_aloud(case),
                    DeliveryWay::Post | DeliveryWay::Hand => true,
                };
                names(ways(case).filter(goes).map(DeliveryWay::as_str))
            }
            Self::PostClass => names(PostClass::ALL.into_iter().map(PostClass::as_str)),
            Self::Letter => seqs(case.unposted().chain(case.to_post_anew()).map(|notice| notice.seq)),
            Self::Notice => {
                let open = |notice: &&CaseNotice| case.may_fail(notice) && !was_withdrawn(case, notice.seq);
                seqs(case.notices.iter().filter(open).map(|notice| notice.seq))
            }
            Self::RecordedDay => {
                seqs(case.recorded_days().into_iter().map(|day| day.seq).filter(|seq| !was_withdrawn(case, *seq)))
            }
            Self::Message => seqs(case.possible_answers().map(|message| message.seq)),
            Self::File => case.unheard_files().map(|attached| attached.file.file.to_string()).collect(),
            Self::Waiting => seqs(case.clock.waiting().map(|waiting| waiting.of)),
            Self::YesNo => names(["yes", "no"].into_iter()),
        }
    }
}

/// Whether an event asked, or posted the letter that asked, for what was taken back: its days count for nothing.
fn was_withdrawn(case: &Case, seq: i64) -> bool {
    let said = |ask: &Ask| {
        ask.seq == seq || case.notice(ask.seq).and_then(|notice| notice.posting).is_some_and(|posted| posted.seq == seq)
    };
    case.asks.iter().any(|ask| ask.withdrawn && said(ask))
}

/// The ways that the person said are safe, and those that need none.
fn ways(case: &Case) -> impl Iterator<Item = DeliveryWay> {
    let post = case.contact().post.is_some();
    let safe = move |way: &DeliveryWay| post || *way != DeliveryWay::Post;
    DeliveryWay::ALL.into_iter().filter(safe)
}

/// A copy is read to somebody only where they asked for that (Art 12(1)).
fn may_be_read_aloud(case: &Case) -> bool {
    let copy = matches!(case.kind(), Kind::Access | Kind::Portability);
    !copy || case.submission.as_ref().is_some_and(|submission| submission.format() == Format::Reading)
}

fn names(names: impl Iterator<Item = &'static str>) -> Vec<String> {
    names.map(str::to_owned).collect()
}

fn seqs(seqs: impl Iterator<Item = i64>) -> Vec<String> {
    seqs.map(|seq| seq.to_string()).collect()
}
