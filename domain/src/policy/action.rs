//! The actions, each with its rule.

use jiff::civil::Date;

use super::visibility::{Age, CourtOrder, Looker, SeenPart, SightFacts, Tie, shows};
use super::{Action, Role, Viewer};
use crate::family::{Bond, turns_18};
use crate::id::{AccountId, CaseId, PersonKey};

/// A person of the record, with what decides who may see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonAccess {
    pub person: PersonKey,
    /// When they were born, if known.
    pub born: Option<Date>,
    /// What binds the viewer's own person to them, if anything.
    pub bonds: Vec<Bond>,
    /// Today in London.
    pub today: Date,
}

/// A case, with what decides who may see it. It is made anew for every step: what was so when it was asked may not be any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAccess {
    pub case: CaseId,
    pub requester: AccountId,
    /// What the authority of who asked rests on today.
    pub authority: Authority,
    /// Who helps who asked today, if anybody does.
    pub helper: Option<CaseHelper>,
}

/// Somebody who helps who asked with this request (capability Y7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseHelper {
    pub account: AccountId,
    /// Whether they may open the files of replies.
    pub files: bool,
}

/// What decides today whether who asked may be answered about whom they asked about (law.md §§4 and 15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The role of who asked.
    pub role: Role,
    /// Who they are in the record, if they are in it.
    pub person: Option<PersonKey>,
    pub over: Over,
}

/// Over whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// A person of the record: it rests on today's bonds, orders and ages.
    Known(PersonAccess),
    /// A person whom an officer found for somebody who was described, and the London day of receipt. It rests on the officer's
    /// check, and ends with an order, and with the birthday that makes a child an adult.
    Found(PersonAccess, Date),
    /// Somebody of whom nothing is known here.
    Described,
}

/// Why authority has lapsed since somebody asked; for staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// An order, or a risk, forbids it.
    Order,
    /// The person is an adult.
    Age,
    /// What bound them does not hold any more.
    Bond,
}

impl Authority {
    /// Whether it stands today.
    pub fn stands(&self) -> bool {
        self.lapse().is_none()
    }

    /// Whether who asked is the person it is about: nobody's authority is needed, or asked for.
    pub fn is_own(&self) -> bool {
        let (Over::Known(to) | Over::Found(to, _)) = &self.over else { return false };
        self.person.as_ref() == Some(&to.person)
    }

    /// Why it does not stand today, if it does not.
    pub fn lapse(&self) -> Option<Lapse> {
        let (to, grown) = match &self.over {
            Over::Known(to) if self.person.as_ref().is_some_and(|own| acts(self.role, own, to)) => return None,
            Over::Known(to) => (to, to.born.map(turns_18).is_some_and(|day| day <= to.today)),
            Over::Found(..) if self.is_own() => return None,
            Over::Found(to, received) => (to, to.born.map(turns_18).is_some_and(|day| *received < day && day <= to.today)),
            Over::Described => return None,
        };
        if to.bonds.iter().any(|bond| bond.view_forbidden) {
            Some(Lapse::Order)
        } else if grown {
            Some(Lapse::Age)
        } else {
            matches!(self.over, Over::Known(_)).then_some(Lapse::Bond)
        }
    }
}

/// The person, or an adult who may act for the child: who sees so much as the name.
fn acts(role: Role, own: &PersonKey, to: &PersonAccess) -> bool {
    let looker = match role {
        _ if role.is_staff() => Looker::Staff,
        _ if *own == to.person => Looker::Own,
        Role::Parent => Looker::Parent,
        _ => Looker::Other,
    };
    let (tie, age, order) = (Tie::of(&to.bonds, to.today), Age::of(to.born, to.today), CourtOrder::of(&to.bonds));
    shows(&SightFacts { looker, tie, age, order, part: SeenPart::Name, ..SightFacts::ACTING })
}

/// See a person's record: the person, or an adult who may act for the child (law.md §4).
#[derive(Clone, Copy, Debug)]
pub struct ReadRecord;

impl Action for ReadRecord {
    type Resource = PersonAccess;
    const NAME: &str = "record.read";
    fn permits(viewer: &Viewer, to: &PersonAccess) -> bool {
        viewer.person.as_ref().is_some_and(|own| acts(viewer.role, own, to))
    }
}

/// See a person's record as it is shown before the reader has proved again to be there: a phone lies about, and a view can be forced
/// open. The rule is that of [`ReadRecord`].
#[derive(Clone, Copy, Debug)]
pub struct GlanceRecord;

impl Action for GlanceRecord {
    type Resource = PersonAccess;
    const NAME: &str = "record.read";
    fn permits(viewer: &Viewer, to: &PersonAccess) -> bool {
        ReadRecord::permits(viewer, to)
    }
}

/// A reading of a record, whole or at a glance.
pub trait SeeRecord: Action<Resource = PersonAccess> {
    /// Whether what is the reader's own alone is among it.
    const WHOLE: bool;
}

impl SeeRecord for ReadRecord {
    const WHOLE: bool = true;
}

impl SeeRecord for GlanceRecord {
    const WHOLE: bool = false;
}

/// Whom a request is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A person of the record.
    Known(PersonAccess),
    /// Somebody described in the words of who asks. Whether they are in the record is for an officer to find out, and
    /// whether the request may be made for them: identity and authority are proven later (Art 12(6)).
    Described,
}

/// Make a request: about a person whose record one may see, or about somebody one describes.
#[derive(Clone, Copy, Debug)]
pub struct Request;

impl Action for Request {
    type Resource = About;
    const NAME: &str = "request.make";
    fn permits(viewer: &Viewer, about: &About) -> bool {
        match about {
            About::Known(to) => ReadRecord::permits(viewer, to),
            About::Described => !viewer.role.is_staff(),
        }
    }
}

/// Key in a request that came by phone, post, in person or by social media.
#[derive(Clone, Copy, Debug)]
pub struct KeyIn;

impl Action for KeyIn {
    type Resource = ();
    const NAME: &str = "request.key_in";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        matches!(viewer.role, Role::Caseworker | Role::Officer)
    }
}

/// See that one's own request is there: its days, and one's own words. Nothing of whom it is about.
#[derive(Clone, Copy, Debug)]
pub struct FollowOwn;

impl Action for FollowOwn {
    type Resource = CaseAccess;
    const NAME: &str = "case.follow";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        let looker = match viewer.role {
            role if role.is_staff() => Looker::Staff,
            _ if viewer.account == case.requester => Looker::Own,
            _ => Looker::Other,
        };
        shows(&SightFacts { looker, part: SeenPart::Request, ..SightFacts::OWN })
    }
}

/// See a case: who asked, while their authority stands, and the staff who answer, review and oversee. Never another parent, never an administrator.
#[derive(Clone, Copy, Debug)]
pub struct ReadCase;

impl Action for ReadCase {
    type Resource = CaseAccess;
    const NAME: &str = "case.read";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        match viewer.role {
            Role::Officer | Role::Reviewer | Role::Dpo => true,
            Role::Parent | Role::YoungPerson | Role::Agent | Role::Guest => {
                OpenReply::permits(viewer, case) || HelpWith::permits(viewer, case)
            }
            Role::Caseworker | Role::Admin | Role::Portal => false,
        }
    }
}

/// Work on a case.
#[derive(Clone, Copy, Debug)]
pub struct HandleCase;

impl Action for HandleCase {
    type Resource = CaseAccess;
    const NAME: &str = "case.handle";
    fn permits(viewer: &Viewer, _: &CaseAccess) -> bool {
        viewer.role == Role::Officer
    }
}

/// Be the second person: confirm what a colleague recorded, and write notes for staff.
#[derive(Clone, Copy, Debug)]
pub struct ReviewCase;

impl Action for ReviewCase {
    type Resource = CaseAccess;
    const NAME: &str = "case.review";
    fn permits(viewer: &Viewer, _: &CaseAccess) -> bool {
        matches!(viewer.role, Role::Officer | Role::Reviewer | Role::Dpo)
    }
}

/// Say how who asked may be reached: they themselves, whatever became of their authority, and an officer who hears it from them.
#[derive(Clone, Copy, Debug)]
pub struct ChangeContact;

impl Action for ChangeContact {
    type Resource = CaseAccess;
    const NAME: &str = "contact.change";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        HandleCase::permits(viewer, case) || FollowOwn::permits(viewer, case)
    }
}

/// Open the reply and write to us: only who asked, and only while their authority stands.
#[derive(Clone, Copy, Debug)]
pub struct OpenReply;

impl Action for OpenReply {
    type Resource = CaseAccess;
    const NAME: &str = "reply.open";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        FollowOwn::permits(viewer, case) && case.authority.stands()
    }
}

/// Read the one request that one was joined to and write in it, while the authority of who asked stands. Nothing else of theirs.
#[derive(Clone, Copy, Debug)]
pub struct HelpWith;

impl Action for HelpWith {
    type Resource = CaseAccess;
    const NAME: &str = "case.help";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        let joined = case.helper.is_some_and(|helper| viewer.account == helper.account);
        let looker = if joined && viewer.role == Role::Guest { Looker::Advocate } else { Looker::Other };
        shows(&SightFacts { looker, part: SeenPart::Request, ..SightFacts::OWN }) && case.authority.stands()
    }
}

/// Open a file of a reply: who asked, and who helps them if they allowed it.
#[derive(Clone, Copy, Debug)]
pub struct OpenReplyFile;

impl Action for OpenReplyFile {
    type Resource = CaseAccess;
    const NAME: &str = "reply.open_file";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        let files = case.helper.is_some_and(|helper| helper.files);
        OpenReply::permits(viewer, case) || (files && HelpWith::permits(viewer, case))
    }
}

/// Join somebody to one's own request, to help: who has an account here.
#[derive(Clone, Copy, Debug)]
pub struct JoinHelper;

impl Action for JoinHelper {
    type Resource = CaseAccess;
    const NAME: &str = "helper.join";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        matches!(viewer.role, Role::Parent | Role::YoungPerson) && OpenReply::permits(viewer, case)
    }
}

/// End that somebody helps: who asked, whatever became of their authority, and an officer.
#[derive(Clone, Copy, Debug)]
pub struct EndHelper;

impl Action for EndHelper {
    type Resource = CaseAccess;
    const NAME: &str = "helper.end";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        HandleCase::permits(viewer, case) || FollowOwn::permits(viewer, case)
    }
}

/// See which young people reached a birthday that changes who decides, and confirm it.
#[derive(Clone, Copy, Debug)]
pub struct KeepMilestones;

impl Action for KeepMilestones {
    type Resource = ();
    const NAME: &str = "milestone.keep";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        matches!(viewer.role, Role::Officer | Role::Dpo)
    }
}

/// See the queue of cases.
#[derive(Clone, Copy, Debug)]
pub struct WorkQueue;

impl Action for WorkQueue {
    type Resource = ();
    const NAME: &str = "queue.read";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        matches!(viewer.role, Role::Officer | Role::Reviewer | Role::Dpo)
    }
}

/// See every deadline of the organisation.
#[derive(Clone, Copy, Debug)]
pub struct Oversee;

impl Action for Oversee {
    type Resource = ();
    const NAME: &str = "overview.read";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        viewer.role == Role::Dpo
    }
}

/// Look after the portal's own data at the command line: destroy a case, hold it. Whoever may start the program there may.
#[derive(Clone, Copy, Debug)]
pub struct Operate;

impl Action for Operate {
    type Resource = ();
    const NAME: &str = "portal.operate";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        viewer.role == Role::Portal
    }
}

/// Pass what was accepted on to the case system, where it must be carried out too (Arts 16, 17, 7(3)).
#[derive(Clone, Copy, Debug)]
pub struct PassOn;

impl Action for PassOn {
    type Resource = ();
    const NAME: &str = "changes.pass_on";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        matches!(viewer.role, Role::Officer | Role::Dpo | Role::Portal)
    }
}

/// Say that a place need not be protected any more.
#[derive(Clone, Copy, Debug)]
pub struct LiftProtection;

impl Action for LiftProtection {
    type Resource = ();
    const NAME: &str = "place.lift";
    fn permits(viewer: &Viewer, (): &()) -> bool {
        matches!(viewer.role, Role::Officer | Role::Dpo | Role::Portal)
    }
}

/// Destroy what is held of a person when nothing allows to keep it any more (Art 5(1)(e)).
#[derive(Clone, Copy, Debug)]
pub struct DestroyPerson;

impl Action for DestroyPerson {
    type Resource = PersonKey;
    const NAME: &str = "person.destroy";
    fn permits(viewer: &Viewer, _: &PersonKey) -> bool {
        matches!(viewer.role, Role::Dpo | Role::Portal)
    }
}

/// Look after what is one's own: drafts, requests, sessions, passkeys.
#[derive(Clone, Copy, Debug)]
pub struct ManageAccount;

impl Action for ManageAccount {
    type Resource = AccountId;
    const NAME: &str = "account.manage";
    fn permits(viewer: &Viewer, account: &AccountId) -> bool {
        viewer.account == *account
    }
}

#[cfg(test)]
mod tests;
