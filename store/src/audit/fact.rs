//! Facts as entries: the columns that decide access, with the row that holds them. Who writes the database cannot change one without
//! the other.
//!
//! An entry `fact.<table>` is about `<table>:<id>`; its digest covers its own identity and the columns. A row that is removed has a
//! last fact without a digest.

use domain::chain::Hash;
use domain::log;
use domain::receipt::in_order;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::edge::Edge;
use crate::entry::Waiting;
use crate::{Result, UnitOfWork};

domain::listed! {
    /// The tables whose rows have facts of their own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum FactKind {
        Account,
        Credential,
        CaseHead,
        File,
        Evidence,
        Receipt,
        ReceiptKey,
        HolidayFeed,
        LetterCode,
        Helper,
        Understanding,
        Setting,
        NamedEmail,
        PlaceInside,
    }
}

impl FactKind {
    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::Account => "fact.account",
            Self::Credential => "fact.credential",
            Self::CaseHead => "fact.case_head",
            Self::File => "fact.file",
            Self::Evidence => "fact.evidence",
            Self::Receipt => "fact.receipt",
            Self::ReceiptKey => "fact.receipt_key",
            Self::HolidayFeed => "fact.holiday_feed",
            Self::LetterCode => "fact.letter_code",
            Self::Helper => "fact.helper",
            Self::Understanding => "fact.understanding",
            Self::Setting => "fact.setting",
            Self::NamedEmail => "fact.named_email",
            Self::PlaceInside => "fact.place_inside",
        }
    }

    pub(crate) fn subject(self, id: &str) -> String {
        format!("{}:{id}", &self.action()["fact.".len()..])
    }
}

/// The columns of a row, as its fact covers them.
pub(crate) type Columns = Vec<Option<Vec<u8>>>;

/// The columns of an account, as its fact covers them. The email of a guest goes in as it is sealed, any other as its tag.
pub(crate) fn account_columns(
    role: &str,
    person: Option<&str>,
    (guest, email): (bool, Option<&[u8]>),
    closed_us: Option<i64>,
) -> Columns {
    let person = person.map(|key| key.as_bytes().to_vec());
    let closed = closed_us.map(|at| at.to_be_bytes().to_vec());
    vec![Some(role.as_bytes().to_vec()), person, Some(vec![u8::from(guest)]), closed, email.map(<[u8]>::to_vec)]
}

/// What a fact says of the address of an account: it tells nobody the address.
pub(crate) fn email_tag(edge: &Edge, email: &str) -> Vec<u8> {
    edge.tag(format!("email {email}").as_bytes()).to_vec()
}

/// The columns of a file. Its digest goes in keyed: who has a destroyed file and the log alone cannot tell that it was here.
pub(crate) fn file_columns(edge: &Edge, sha256: Option<&[u8]>, size: i64) -> Columns {
    vec![sha256.map(|hash| edge.tag(&[b"file ", hash].concat()).to_vec()), Some(size.to_be_bytes().to_vec())]
}

/// The columns of a paper that came with a request: whose it is, and whether it may be opened.
pub(crate) fn evidence_columns(draft: uuid::Uuid, state: &str) -> Columns {
    vec![Some(draft.as_bytes().to_vec()), Some(state.as_bytes().to_vec())]
}

/// The columns of whether somebody understands enough to decide: whom it is about, what, and when it was recorded.
pub(crate) fn understanding_columns(person: &str, understands: bool, on: Date) -> Columns {
    vec![Some(person.as_bytes().to_vec()), Some(vec![u8::from(understands)]), Some(on.to_string().into_bytes())]
}

/// The public half of a passkey, out of what webauthn-rs keeps of it: what using it changes is left out.
pub(crate) fn public_key_of(passkey: &str) -> Vec<u8> {
    let kept: Option<serde_json::Value> = serde_json::from_str(passkey).ok();
    kept.and_then(|kept| Some(in_order(kept.get("cred")?.get("cred")?.clone()).to_string().into_bytes())).unwrap_or_default()
}

impl UnitOfWork {
    /// Notes the columns of a row that decide access; `None`: the row is gone.
    pub(crate) fn fact(&mut self, kind: FactKind, id: &str, columns: Option<&[Option<&[u8]>]>, at: Timestamp) -> Result<()> {
        let entry = self.store.edge()?.entry_id(at);
        let digest = columns.map(|columns| log::fact(entry.as_bytes(), columns));
        self.push_fact(entry, kind.action(), kind.subject(id), digest, at);
        Ok(())
    }

    /// As [`Self::fact`], of columns that are there.
    pub(crate) fn fact_of(&mut self, kind: FactKind, id: &str, columns: &Columns, at: Timestamp) -> Result<()> {
        let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
        self.fact(kind, id, Some(&columns), at)
    }

    pub(super) fn push_fact(&mut self, id: uuid::Uuid, action: &str, subject: String, digest: Option<Hash>, at: Timestamp) {
        let (at_us, action) = (at.as_microsecond(), action.to_owned());
        let waiting = Waiting { id, at_us, account: None, action, subject, case: None, event_seq: None, digest };
        self.entries.push(waiting);
    }
}
