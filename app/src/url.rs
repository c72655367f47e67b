//! Every address of the portal. Views and handlers write `Url::SignIn.path()`, never a path in a string.

use std::fmt;

#[cfg(feature = "ssr")]
use crate::words::Locale;

/// An address inside the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Url {
    Home,
    Privacy,
    PrivacyPlain,
    PrivacyYoung,
    PrivacyVersions,
    PrivacyVersion(u32),
    Rights,
    Dates,
    NewRequest,
    RequestStep { kind: String, step: String },
    RequestSaved,
    RequestEvidenceRemove { kind: String, file: String },
    NewComplaint,
    Track,
    TrackSend,
    TrackEnter,
    SignIn,
    SendCode,
    SignInCode(String),
    Invitation(String),
    Confirm,
    SignOut,
    Session,
    Exit,
    Accessibility,
    Cookies,
    Contact,
    Safer,
    Young,
    Receipts,
    ReceiptKeys,
    AuditCheckpoint,
    Components,
    Account,
    AccountData,
    AccountPerson(String),
    AccountPersonMore(String),
    AccountPersonCopy { person: String, form: String },
    AccountRequests,
    AccountAges,
    AccountRequest(String),
    AccountRequestSent(String),
    AccountRequestReceipt(String),
    AccountRequestCopy(String),
    AccountRequestText(String),
    AccountRequestMessages(String),
    AccountRequestClarification(String),
    AccountRequestRest(String),
    AccountRequestHelper(String),
    AccountRequestHelperEnd(String),
    AccountRequestPapers(String),
    AccountRequestPaper { reference: String, file: String },
    AccountRequestQuery(String),
    AccountRequestTakeBack(String),
    AccountRequestFeedback(String),
    AccountRequestFile { reference: String, file: String },
    PasskeyName(String),
    PasskeyRemove(String),
    SessionEnd(String),
    SignOutEverywhere,
    AccountSecurity,
    AccountCodeAddress,
    AccountContact,
    Staff,
    StaffCase(String),
    StaffCaseSection { reference: String, section: String },
    StaffCaseLetter { reference: String, notice: i64 },
    StaffCaseFile { reference: String, file: String },
    StaffCaseEvidence { reference: String, file: String },
    StaffMilestones,
    StaffIntake,
    StaffIntakeLetter(String),
    Dpo,
    DpoSettings,
    DpoSetting(String),
    DpoStaff,
    DpoVisibility,
    DpoStaffRelease(String),
}

impl Url {
    /// The path, ready for an `href` or a redirect. Whoever reads another language than English goes on in it.
    pub fn path(&self) -> String {
        match language(self) {
            Some(tag) => format!("{self}?lang={tag}"),
            None => self.to_string(),
        }
    }

    /// The path to one part of the page: `/privacy#right-access`.
    pub fn part(&self, id: &str) -> String {
        format!("{}#{}", self.path(), Segment(id))
    }

    /// The path with one question: `/staff?queue=mine`.
    pub fn with(&self, name: &str, value: &str) -> String {
        let language = language(self).map(|tag| format!("&lang={tag}")).unwrap_or_default();
        format!("{self}?{}={}{language}", Segment(name), Segment(value))
    }

    /// One more question for an address that has one: `item=R-1`.
    pub fn question(name: &str, value: &str) -> String {
        format!("{}={}", Segment(name), Segment(value))
    }

    const fn fixed(&self) -> Option<&'static str> {
        Some(match self {
            Self::Home => "/",
            Self::Privacy => "/privacy",
            Self::PrivacyPlain => "/privacy/plain",
            Self::PrivacyYoung => "/privacy/young-people",
            Self::PrivacyVersions => "/privacy/versions",
            Self::Rights => "/rights",
            Self::Dates => "/dates",
            Self::NewRequest => "/requests/new",
            Self::RequestSaved => "/requests/new/saved",
            Self::NewComplaint => "/complaints/new",
            Self::Track => "/track",
            Self::TrackSend => "/track/code",
            Self::TrackEnter => "/track/enter",
            Self::SignIn => "/sign-in",
            Self::SendCode => "/sign-in/code",
            Self::Confirm => "/confirm",
            Self::SignOutEverywhere => "/account/security/sign-out-everywhere",
            Self::SignOut => "/sign-out",
            Self::Session => "/session",
            Self::Exit => "/exit",
            Self::Accessibility => "/accessibility",
            Self::Cookies => "/cookies",
            Self::Contact => "/contact",
            Self::Safer => "/about",
            Self::Young => "/young-people",
            Self::Receipts => "/receipts",
            Self::ReceiptKeys => "/.well-known/portal-receipts.pub",
            Self::AuditCheckpoint => "/.well-known/portal-audit-checkpoint",
            Self::Components => "/_components",
            Self::Account => "/account",
            Self::AccountData => "/account/data",
            Self::AccountRequests => "/account/requests",
            Self::AccountAges => "/account/ages",
            Self::AccountSecurity => "/account/security",
            Self::AccountCodeAddress => "/account/security/email",
            Self::AccountContact => "/account/contact",
            Self::Staff => "/staff",
            Self::StaffMilestones => "/staff/milestones",
            Self::StaffIntake => "/staff/intake",
            Self::Dpo => "/dpo",
            Self::DpoSettings => "/dpo/settings",
            Self::DpoStaff => "/dpo/staff",
            Self::DpoVisibility => "/dpo/visibility",
            _ => return None,
        })
    }
}

/// The language in which whoever reads goes on at an address.
#[cfg(feature = "ssr")]
fn language(url: &Url) -> Option<&'static str> {
    let locale = Locale::current();
    (locale != Locale::source() && locale.speaks(&url.to_string())).then(|| locale.tag())
}

/// In a browser no address is written.
#[cfg(not(feature = "ssr"))]
fn language(_: &Url) -> Option<&'static str> {
    None
}

impl fmt::Display for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = self.fixed() {
            return out.write_str(path);
        }
        match self {
            Self::PrivacyVersion(number) => write!(out, "/privacy/versions/{number}"),
            Self::RequestStep { kind, step } => {
                write!(out, "/requests/new/{}/{}", Segment(kind), Segment(step))
            }
            Self::RequestEvidenceRemove { kind, file } => {
                write!(out, "/requests/new/{}/evidence/{}/remove", Segment(kind), Segment(file))
            }
            Self::AccountRequestReceipt(reference) => write!(out, "/account/requests/{}/receipt", Segment(reference)),
            Self::AccountRequestCopy(reference) => write!(out, "/account/requests/{}/copy", Segment(reference)),
            Self::AccountRequestText(reference) => write!(out, "/account/requests/{}/story.txt", Segment(reference)),
            Self::StaffIntakeLetter(reference) => write!(out, "/staff/intake/{}", Segment(reference)),
            Self::StaffCaseEvidence { reference, file } => {
                write!(out, "/staff/cases/{}/evidence/{}", Segment(reference), Segment(file))
            }
            Self::AccountPersonMore(id) => write!(out, "/account/data/{}/more", Segment(id)),
            Self::AccountPerson(id) => write!(out, "/account/data/{}", Segment(id)),
            Self::AccountPersonCopy { person, form } => write!(out, "/account/data/{}/copy.{}", Segment(person), Segment(form)),
            Self::AccountRequestHelper(reference) => write!(out, "/account/requests/{}/helper", Segment(reference)),
            Self::AccountRequestHelperEnd(reference) => write!(out, "/account/requests/{}/helper/end", Segment(reference)),
            Self::AccountRequestRest(reference) => write!(out, "/account/requests/{}/rest", Segment(reference)),
            Self::AccountRequestPapers(reference) => write!(out, "/account/requests/{}/papers", Segment(reference)),
            Self::AccountRequestPaper { reference, file } => {
                write!(out, "/account/requests/{}/papers/{}", Segment(reference), Segment(file))
            }
            Self::AccountRequestQuery(reference) => write!(out, "/account/requests/{}/query", Segment(reference)),
            Self::AccountRequestTakeBack(reference) => write!(out, "/account/requests/{}/take-back", Segment(reference)),
            Self::AccountRequestFeedback(reference) => write!(out, "/account/requests/{}/feedback", Segment(reference)),
            Self::AccountRequest(reference) => {
                write!(out, "/account/requests/{}", Segment(reference))
            }
            Self::SignInCode(id) => write!(out, "/sign-in/code/{}", Segment(id)),
            Self::Invitation(token) => write!(out, "/register/{}", Segment(token)),
            Self::PasskeyName(id) => write!(out, "/account/security/passkeys/{}/name", Segment(id)),
            Self::PasskeyRemove(id) => write!(out, "/account/security/passkeys/{}/remove", Segment(id)),
            Self::SessionEnd(id) => write!(out, "/account/security/sessions/{}/end", Segment(id)),
            Self::AccountRequestSent(reference) => write!(out, "/account/requests/{}/sent", Segment(reference)),
            Self::AccountRequestMessages(reference) => write!(out, "/account/requests/{}/messages", Segment(reference)),
            Self::AccountRequestClarification(reference) => {
                write!(out, "/account/requests/{}/clarification", Segment(reference))
            }
            Self::AccountRequestFile { reference, file } => {
                write!(out, "/account/requests/{}/files/{}", Segment(reference), Segment(file))
            }
            Self::StaffCaseFile { reference, file } => {
                write!(out, "/staff/cases/{}/files/{}", Segment(reference), Segment(file))
            }
            Self::DpoStaffRelease(id) => write!(out, "/dpo/staff/{}/release", Segment(id)),
            Self::DpoSetting(name) => write!(out, "/dpo/settings/{}", Segment(name)),
            Self::StaffCaseLetter { reference, notice } => {
                write!(out, "/staff/cases/{}/letters/{notice}", Segment(reference))
            }
            Self::StaffCase(reference) => write!(out, "/staff/cases/{}", Segment(reference)),
            Self::StaffCaseSection { reference, section } => {
                write!(out, "/staff/cases/{}/{}", Segment(reference), Segment(section))
            }
            _ => Ok(()),
        }
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.path()
    }
}

/// One piece of a path, percent-encoded, so that no value can change the shape of an address.
struct Segment<'a>(&'a str);

impl fmt::Display for Segment<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.bytes().try_for_each(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                write!(out, "{}", char::from(byte))
            }
            _ => write!(out, "%{byte:02X}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn a_value_cannot_change_the_shape_of_an_address() {
        let url = Url::AccountRequest("../staff?x=1".to_owned());
        assert_eq!(url.path(), "/account/requests/..%2Fstaff%3Fx%3D1");
    }

    #[test]
    fn a_part_and_a_question_are_encoded() {
        assert_eq!(Url::Privacy.part("right-access"), "/privacy#right-access");
        assert_eq!(Url::Staff.with("queue", "due soon"), "/staff?queue=due%20soon");
    }
}
