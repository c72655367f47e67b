//! Authority is a value. [`authorize`] is the only maker of a [`Proof`]; the store asks for one wherever data is personal.

mod action;
mod authorize;
mod viewer;
pub mod visibility;

pub use action::{
    About, Authority, CaseAccess, CaseHelper, ChangeContact, DestroyPerson, EndHelper, FollowOwn, GlanceRecord, HandleCase,
    HelpWith, JoinHelper, KeepMilestones, KeyIn, Lapse, LiftProtection, ManageAccount, OpenReply, OpenReplyFile, Operate, Over,
    Oversee, PassOn, PersonAccess, ReadCase, ReadRecord, Request, ReviewCase, SeeRecord, WorkQueue,
};
pub use authorize::{Action, Denied, Proof, authorize};
pub use viewer::{PurposeOfUse, Role, Viewer};
