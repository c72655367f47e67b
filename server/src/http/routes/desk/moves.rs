//! `/staff/cases/{reference}/{move}`: what staff do to a case.

use std::collections::BTreeMap;

use app::components::ErrorMessage;
use app::pages::staff::{Kept, mended_at, unanswered};
use app::{Url, problems, t};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::moves::{AfterMove, Move};
use domain::case::{Case, Command, Event, Facts, Internal, Refusal, Reply, decide};
use domain::danger::is_said;
use domain::form::{Limit, TypedMove, clean_text};
use domain::policy::{Action, CaseAccess, HandleCase, Proof, ReviewCase};
use store::case::{CaseFile, Young};

use super::case::{Again, draw};
use super::check::{check, open_points};
use super::read::{handle, read, review};
use crate::http::csrf::ProtectedForm;
use crate::http::page::Page;
use crate::http::routes::story::own::refused;
use crate::http::{Fault, Outcome, SignedIn, see_other};
use crate::service::cases::{self, Beside};
use crate::service::requests::{Undone, facts};
use crate::service::told;
use crate::state::Portal;

pub(super) fn done(file: &CaseFile, what: &str) -> Response {
    see_other(&Url::StaffCase(file.reference.as_text()).with("done", what))
}

/// What is said of a move: that it is done, and what it did, each by its name.
fn done_name(section: &str, moved: &[AfterMove]) -> String {
    let names = std::iter::once(section).chain(moved.iter().map(|after| after.as_str()));
    names.collect::<Vec<_>>().join(".")
}

/// Authority over a case: of the officer who works on it, or of a second person.
enum Hand {
    Officer(Proof<HandleCase>),
    Second(Proof<ReviewCase>),
}

impl Hand {
    async fn act(&self, portal: &Portal, command: Command, seen: Option<i64>, beside: Beside) -> Result<Case, Undone> {
        match self {
            Self::Officer(proof) => cases::act_with(portal, proof, (command, seen), beside).await,
            Self::Second(proof) => cases::review(portal, proof, command, seen).await,
        }
    }

    /// What was kept before a place was protected from who asked, and would tell it when it goes out now.
    async fn tells(&self, portal: &Portal, command: &Command, case: &Case) -> Outcome<Option<ErrorMessage>> {
        match self {
            Self::Officer(proof) => would_tell(portal, proof, command, case).await,
            Self::Second(proof) => would_tell(portal, proof, command, case).await,
        }
    }

    /// The words of a reply that is looked at that would tell it.
    async fn words_tell(&self, portal: &Portal, events: &[Event]) -> Outcome<Option<String>> {
        let watch = match self {
            Self::Officer(proof) => portal.store.place_watch(proof).await?,
            Self::Second(proof) => portal.store.place_watch(proof).await?,
        };
        Ok(told::telling(&watch, events).map(str::to_owned))
    }

    /// Whether a reply must not go before it is said why, though the authority of who asked has lapsed.
    fn is_lapsed(&self) -> bool {
        matches!(self, Self::Officer(proof) if !proof.resource().authority.stands())
    }

    /// Whether a reply would end what only the young person ends.
    async fn is_theirs_alone(&self, portal: &Portal, command: &Command) -> Outcome<bool> {
        let Self::Officer(proof) = self else { return Ok(false) };
        match cases::check_reply(portal, proof, command).await {
            Err(Undone::Refused(Refusal::TheirsAlone)) => Ok(true),
            checked => Ok(checked.map(|()| false)?),
        }
    }

    /// A reply on the word of somebody who speaks for an adult says so.
    async fn says_who_asked(&self, portal: &Portal, command: Command, case: &Case) -> Outcome<Command> {
        let (Self::Officer(proof), Command::Reply(reply), true) = (self, &command, case.is_wish()) else { return Ok(command) };
        let Some(name) = cases::speaker(portal, proof, &command).await? else { return Ok(command) };
        let text = format!("{}\n\n{}", reply.text, t!("reply-asked-by", name = name));
        Ok(Command::Reply(Reply { text, ..reply.clone() }))
    }

    fn viewer(&self) -> &domain::policy::Viewer {
        match self {
            Self::Officer(proof) => proof.viewer(),
            Self::Second(proof) => proof.viewer(),
        }
    }
}

pub(super) async fn take(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path(reference): Path<String>,
    ProtectedForm(fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let seen = fields.get("version").and_then(|version| version.parse().ok());
    let (proof, file) = handle(&portal, &signed_in, &reference).await?;
    if !file.unreadable.is_empty() {
        return draw(&portal, &page, &signed_in, &file, Again::wrong(stopped("take"))).await;
    }
    match cases::act(&portal, &proof, Command::Take, seen).await {
        Ok(()) => Ok(done(&file, "taken")),
        Err(Undone::Refused(refusal)) => {
            let (_, file) = read(&portal, &signed_in, &reference).await?;
            let again = Again { errors: vec![refused("take", refusal)], seen, ..Again::default() };
            draw(&portal, &page, &signed_in, &file, again).await
        }
        Err(cause) => Err(cause.into()),
    }
}

/// One of the forms of the case page. It carries the version of the case that it was drawn from.
pub(super) async fn move_case(
    State(portal): State<Portal>,
    page: Page,
    signed_in: SignedIn,
    Path((reference, section)): Path<(String, String)>,
    ProtectedForm(mut fields): ProtectedForm<BTreeMap<String, String>>,
) -> Outcome {
    let form = Move::find_by_section(&section).filter(|form| form.is_for(signed_in.account.role)).ok_or(Fault::NotFound)?;
    let (hand, file) = if form.needs_taking() {
        let (proof, file) = handle(&portal, &signed_in, &reference).await?;
        (Hand::Officer(proof), file)
    } else {
        let (proof, file) = review(&portal, &signed_in, &reference).await?;
        (Hand::Second(proof), file)
    };
    let seen = fields.remove("version").and_then(|version| version.parse().ok());
    let said = fields.remove("answer-confirmed").unwrap_or_default();
    let kept = Kept { form: Some(form), typed: TypedMove(fields) };
    let sent = SentMove { portal: &portal, page: &page, signed_in: &signed_in, reference: &reference, form, hand, kept, seen };
    if !file.unreadable.is_empty() {
        return sent.again(&file, stopped(sent.field())).await;
    }
    if said == "change" {
        return sent.again(&file, Vec::new()).await;
    }
    let command = match sent.command(&file) {
        Ok(command) => sent.hand.says_who_asked(&portal, command, &file.case).await?,
        Err(errors) => return sent.again(&file, errors).await,
    };
    if let Some(error) = sent.hand.tells(&portal, &command, &file.case).await? {
        return sent.again(&file, vec![error]).await;
    }
    match &command {
        Command::Reply(reply) if said != "yes" => sent.look(&file, &command, reply).await,
        _ => sent.act(&file, command).await,
    }
}

/// A form of the case page, as it was sent.
struct SentMove<'a> {
    portal: &'a Portal,
    page: &'a Page,
    signed_in: &'a SignedIn,
    reference: &'a str,
    form: Move,
    hand: Hand,
    kept: Kept,
    seen: Option<i64>,
}

impl SentMove<'_> {
    fn field(&self) -> &'static str {
        self.form.spec().fields.first().map_or("", |field| field.name)
    }

    /// The page once more, with what was typed.
    async fn again(&self, file: &CaseFile, errors: Vec<ErrorMessage>) -> Outcome {
        let again = Again { kept: self.kept.clone(), errors, seen: self.seen };
        draw(self.portal, self.page, self.signed_in, file, again).await
    }

    async fn refused(&self, file: &CaseFile, refusal: Refusal) -> Outcome {
        self.again(file, vec![refused(mended_at(self.form, refusal), refusal)]).await
    }

    /// Where words would tell a place.
    async fn tells(&self, file: &CaseFile, words: &str) -> Outcome {
        self.again(file, vec![tells_place(self.kept.typed.field_of(self.form, words))]).await
    }

    fn command(&self, file: &CaseFile) -> Result<Command, Vec<ErrorMessage>> {
        let field = self.field();
        self.kept.typed.parse(self.form, &file.case, self.portal.clock.today()).map_err(|wrong| {
            // What there is to choose may have changed meanwhile: that is said first.
            if self.seen.is_some_and(|seen| seen != file.case.version) {
                vec![refused(field, Refusal::Stale)]
            } else if self.form.is_offered(&file.case, self.signed_in.account.role, true) {
                problems::list(&wrong)
            } else {
                vec![refused(field, Refusal::NotNow)]
            }
        })
    }

    /// A reply is first shown in full.
    async fn look(&self, file: &CaseFile, command: &Command, reply: &Reply) -> Outcome {
        let calendar = self.portal.calendar().await?;
        let facts = Facts { seen: self.seen, ..facts(self.portal, self.hand.viewer(), &calendar) };
        let unsaid = self.hand.is_lapsed() && beside(self.form, &self.kept.typed).lapsed.is_none();
        let decided = decide(&file.case, command.clone(), facts);
        if let Some(words) = self.hand.words_tell(self.portal, decided.as_deref().unwrap_or_default()).await? {
            return self.tells(file, &words).await;
        }
        match decided {
            Ok(_) if unsaid => self.again(file, vec![refused("answer-lapsed", Refusal::Lapsed)]).await,
            Ok(_) if self.hand.is_lapsed() && cases::is_given_here(command) => self.refused(file, Refusal::NothingSeen).await,
            Ok(_) if self.hand.is_theirs_alone(self.portal, command).await? => self.refused(file, Refusal::TheirsAlone).await,
            Ok(_) => match open_points(self.portal, self.signed_in, self.reference).await? {
                open if open.is_empty() => check(self.portal, self.page, self.signed_in, file, (reply, &self.kept)).await,
                open => self.again(file, unanswered(&open)).await,
            },
            Err(refusal) => self.refused(file, refusal).await,
        }
    }

    async fn act(&self, file: &CaseFile, command: Command) -> Outcome {
        match self.hand.act(self.portal, command, self.seen, beside(self.form, &self.kept.typed)).await {
            Ok(after) => {
                let moved = after.what_moved(&file.case, &*self.portal.calendar().await?);
                Ok(done(file, &done_name(self.form.spec().section, &moved)))
            }
            Err(Undone::Refused(refusal)) => {
                // As it is now: somebody else may have been quicker.
                let (_, file) = read(self.portal, self.signed_in, self.reference).await?;
                self.refused(&file, refusal).await
            }
            Err(Undone::Tells(words)) => self.tells(file, &words).await,
            Err(Undone::Danger(open)) => {
                let (_, file) = read(self.portal, self.signed_in, self.reference).await?;
                self.again(&file, unanswered(&open)).await
            }
            Err(cause) => Err(cause.into()),
        }
    }
}

async fn would_tell<A: Action<Resource = CaseAccess>>(
    portal: &Portal,
    proof: &Proof<A>,
    command: &Command,
    case: &Case,
) -> Outcome<Option<ErrorMessage>> {
    Ok(match command {
        Command::Reply(_) => {
            told::telling_files(portal, proof, case.waiting_files()).await?.pop_first().map(|_| tells_place("file"))
        }
        Command::Post { notice, .. } => {
            told::letter_tells(portal, proof, case, *notice).await?.then(|| letter_tells("post-letter"))
        }
        _ => None,
    })
}

/// A letter that must not be posted any more.
pub(super) fn letter_tells(field: &str) -> ErrorMessage {
    ErrorMessage { field: field.into(), message: t!("case-letter-tells-place") }
}

pub(super) fn tells_place(field: &str) -> ErrorMessage {
    ErrorMessage { field: field.into(), message: t!("case-tells-place") }
}

/// What a form says beside its command.
fn beside(form: Move, typed: &TypedMove) -> Beside {
    let said = |name: &str| clean_text(typed.get(name), Limit::LONG).ok().flatten().map(Internal::new);
    let young = match form {
        Move::Understanding => Some(Young::Understands(typed.get("understanding-is") == "yes")),
        Move::OwnView => Some(Young::Asked(typed.get("own-view-asked") == "yes")),
        _ => None,
    };
    let lapsed = match form {
        Move::Answer => said("answer-lapsed"),
        Move::Post => said("post-lapsed"),
        _ => None,
    };
    Beside { lapsed: lapsed.filter(|why| is_said(why.for_staff())), young }
}

/// Nothing is decided about a case of which something cannot be read.
pub(super) fn stopped(field: &str) -> Vec<ErrorMessage> {
    vec![ErrorMessage { field: field.into(), message: t!("case-unreadable-refused") }]
}
