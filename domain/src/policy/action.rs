//! The actions, each with its rule.

use jiff::civil::Date;

use super::{Action, Role, Viewer};
use crate::family::{Bond, may_act_for};
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

/// A case, with what decides who may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAccess {
    pub case: CaseId,
    pub requester: AccountId,
}

/// See a person's record: the person, or an adult who may act for the child (law.md §4).
#[derive(Clone, Copy, Debug)]
pub struct ReadRecord;

impl Action for ReadRecord {
    type Resource = PersonAccess;
    const NAME: &str = "record.read";
    fn permits(viewer: &Viewer, to: &PersonAccess) -> bool {
        !viewer.role.is_staff()
            && viewer.person.as_ref().is_some_and(|own| {
                *own == to.person || (viewer.role == Role::Parent && may_act_for(to.born, &to.bonds, to.today))
            })
    }
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

/// See a case: who asked, and the staff who answer, review and oversee. Never another parent, never an administrator.
#[derive(Clone, Copy, Debug)]
pub struct ReadCase;

impl Action for ReadCase {
    type Resource = CaseAccess;
    const NAME: &str = "case.read";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        match viewer.role {
            Role::Officer | Role::Reviewer | Role::Dpo => true,
            Role::Parent | Role::YoungPerson | Role::Agent | Role::Guest => viewer.account == case.requester,
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

/// Say how who asked may be reached: they themselves, and an officer who hears it from them.
#[derive(Clone, Copy, Debug)]
pub struct ChangeContact;

impl Action for ChangeContact {
    type Resource = CaseAccess;
    const NAME: &str = "contact.change";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        HandleCase::permits(viewer, case) || OpenReply::permits(viewer, case)
    }
}

/// Open the reply and write to us: only who asked.
#[derive(Clone, Copy, Debug)]
pub struct OpenReply;

impl Action for OpenReply {
    type Resource = CaseAccess;
    const NAME: &str = "reply.open";
    fn permits(viewer: &Viewer, case: &CaseAccess) -> bool {
        !viewer.role.is_staff() && viewer.account == case.requester
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
mod tests {
    use super::super::authorize;
    use super::*;
    use uuid::Uuid;

    fn viewer(role: Role, account: u128) -> Viewer {
        Viewer { account: AccountId(Uuid::from_u128(account)), role, person: Some(PersonKey(format!("p-{account}"))), team: None }
    }

    fn case(requester: u128) -> CaseAccess {
        CaseAccess { case: CaseId(Uuid::nil()), requester: AccountId(Uuid::from_u128(requester)) }
    }

    #[test]
    fn a_request_is_seen_by_who_made_it_and_by_who_answers() {
        for role in Role::ALL {
            let own = authorize::<ReadCase>(&viewer(role, 1), case(1)).is_ok();
            let others = authorize::<ReadCase>(&viewer(role, 2), case(1)).is_ok();
            let answers = matches!(role, Role::Officer | Role::Reviewer | Role::Dpo);
            assert_eq!((own, others), (answers || !role.is_staff(), answers), "{role:?}");
        }
    }

    #[test]
    fn staff_do_not_read_records_through_the_family_view() {
        for role in Role::ALL.into_iter().filter(|role| role.is_staff()) {
            let own = PersonAccess {
                person: PersonKey("p-1".into()),
                born: None,
                bonds: vec![],
                today: jiff::civil::date(2026, 11, 23),
            };
            assert!(authorize::<ReadRecord>(&viewer(role, 1), own).is_err(), "{role:?}");
        }
    }

    #[test]
    fn only_the_dpo_oversees_and_only_officers_handle() {
        for role in Role::ALL {
            assert_eq!(authorize::<Oversee>(&viewer(role, 1), ()).is_ok(), role == Role::Dpo);
            assert_eq!(authorize::<HandleCase>(&viewer(role, 1), case(1)).is_ok(), role == Role::Officer);
            let second = matches!(role, Role::Officer | Role::Reviewer | Role::Dpo);
            assert_eq!(authorize::<ReviewCase>(&viewer(role, 1), case(1)).is_ok(), second);
            assert_eq!(
                authorize::<DestroyPerson>(&viewer(role, 1), PersonKey("p-2".into())).is_ok(),
                matches!(role, Role::Dpo | Role::Portal)
            );
            assert!(authorize::<PassOn>(&viewer(role, 1), ()).is_err() || role.is_staff());
            let lifts = matches!(role, Role::Officer | Role::Dpo | Role::Portal);
            assert_eq!(authorize::<LiftProtection>(&viewer(role, 1), ()).is_ok(), lifts, "{role:?}");
        }
    }
}
