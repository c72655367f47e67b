//! What stands around a case in other records, in few statements; for staff.

use std::collections::BTreeMap;

use domain::case::State;
use domain::clock::instant;
use domain::id::{AccountId, FileId};
use domain::kind::Effect;
use domain::policy::{Proof, ReadCase, WorkQueue};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{AlikeCase, parse_reference};
use super::view::CaseView;
use super::young::YoungRecord;
use crate::audit::Subject;
use crate::evidence::Scan;
use crate::family::Meant;
use crate::page::{Beginning, count, unknown};
use crate::record::effect;
use crate::sealed::{self, OwnKey, SealedText};
use crate::value::time_of;
use crate::{Edge, Error, Q, Result, SqlDate, Store};

statements! {
    AROUND = "SELECT 'paper' AS what, e.file_id AS id, e.name AS sealed, d.draft_id AS owner, d.epoch, d.wrapped, e.shows AS word,
        e.state AS more, CAST(NULL AS DATE) AS since, e.created_us AS place
        FROM case_head h JOIN evidence e ON e.draft_id = h.draft_id JOIN draft d ON d.draft_id = e.draft_id WHERE h.case_id = $1
        UNION ALL SELECT 'staff', a.account_id, NULL, NULL, NULL, NULL, a.name, '', NULL, 0 FROM account a
        WHERE a.account_id = $2 OR (a.role IN ('caseworker', 'officer', 'reviewer', 'dpo', 'admin')
        AND a.account_id IN (SELECT account_id FROM case_event WHERE case_id = $1))
        UNION ALL SELECT 'identified', NULL, NULL, NULL, NULL, NULL, p.name, '', NULL, 0
        FROM named_person p WHERE p.person_key = $3
        UNION ALL SELECT 'mark', NULL, NULL, NULL, NULL, NULL, m.effect, h.reference, m.since, 0
        FROM person_mark m JOIN case_head h ON h.case_id = m.case_id WHERE m.person_key = $4 AND (m.ended IS NULL OR m.ended > $5)
        AND (m.effect <> 'consent_withdrawn' OR m.given_by IS NULL OR m.given_by = m.person_key OR EXISTS (SELECT 1 FROM consent c
        WHERE c.person_key = m.person_key AND c.given_by_person = m.given_by AND c.given_on <= m.since
        AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= m.since)))
        UNION ALL SELECT 'challenge', NULL, NULL, NULL, NULL, NULL, '', h.reference, c.since, 0
        FROM challenge c JOIN case_head h ON h.case_id = c.case_id WHERE c.person_key = $4
        UNION ALL SELECT 'born', NULL, NULL, NULL, NULL, NULL, '', '', date_of_birth, 0
        FROM person WHERE person_key = $4 AND date_of_birth IS NOT NULL
        UNION ALL SELECT 'understands', NULL, NULL, NULL, NULL, NULL, CASE WHEN u.understands = TRUE THEN 'yes' ELSE 'no' END, '', u.recorded, 0
        FROM understanding u WHERE u.person_key = $4
        AND u.understanding_id = (SELECT max(understanding_id) FROM understanding WHERE person_key = $4)
        UNION ALL SELECT 'asked', NULL, NULL, NULL, NULL, NULL, CASE WHEN asked = TRUE THEN 'yes' ELSE 'no' END, '', recorded, 0
        FROM own_view WHERE case_id = $1 AND person_key = $4
        UNION ALL SELECT 'letter', NULL, NULL, NULL, NULL, NULL, CASE WHEN coalesce(l.stopped, FALSE) THEN 'stopped' ELSE '' END, '', NULL, 0
        FROM case_head h JOIN case_head f ON f.draft_id = h.draft_id
        AND f.part = (SELECT min(part) FROM case_head WHERE draft_id = h.draft_id)
        LEFT JOIN letter_code l ON l.case_id = f.case_id WHERE h.case_id = $1 AND h.keyed_by IS NOT NULL
        UNION ALL SELECT 'used', NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, used.used_us FROM (SELECT u.used_us FROM letter_use u
        JOIN case_head f ON f.case_id = u.case_id JOIN case_head h ON h.draft_id = f.draft_id
        WHERE h.case_id = $1 ORDER BY u.used_us DESC LIMIT 5) used
        UNION ALL SELECT 'links', NULL, NULL, NULL, NULL, NULL, '', '', NULL, 0 FROM invitation i
        JOIN case_head h ON h.requester = i.account_id WHERE h.case_id = $1 AND i.used_us IS NULL AND i.expires_us > $6
        UNION ALL SELECT 'email', NULL, NULL, NULL, NULL, NULL, '', '', NULL, 0 FROM guest g
        JOIN case_head h ON h.requester = g.account_id WHERE h.case_id = $1 AND g.email IS NOT NULL
        UNION ALL SELECT 'codes', NULL, NULL, NULL, NULL, NULL, coalesce(a.email, ''), '', NULL,
        (SELECT count(*) FROM credential c WHERE c.account_id = a.account_id) FROM account a
        JOIN case_head h ON h.requester = a.account_id WHERE h.case_id = $1 AND a.guest = FALSE AND a.role IN ('parent', 'young_person')
        UNION ALL SELECT 'lost', NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, lost.lost_us FROM (SELECT m.lost_us FROM lost_mail m
        WHERE m.case_id = $1 ORDER BY m.lost_us DESC LIMIT 20) lost
        UNION ALL SELECT 'held', NULL, NULL, NULL, NULL, NULL, CAST(m.mails AS TEXT), '', NULL, 0 FROM held_mail m WHERE m.case_id = $1
        UNION ALL SELECT 'alike', NULL, NULL, NULL, NULL, NULL, s.reference, s.state, s.received, s.total FROM (
        SELECT o.reference, q.state, q.received, count(*) OVER () AS total FROM case_key k
        JOIN case_head o ON o.case_id = k.case_id JOIN case_head h ON h.kind = o.kind AND h.case_id <> o.case_id
        JOIN case_queue q ON q.case_id = o.case_id WHERE h.case_id = $1 AND k.alike_mac IN ($7, $8)
        ORDER BY q.received DESC, o.case_id LIMIT 20) s
        ORDER BY place, since, more, id, word";
}

/// What stands around a case in other records; for staff.
#[derive(Clone, Debug)]
pub struct CaseAround {
    /// Whose record an officer found it to be about.
    pub identified: Option<String>,
    /// Who of the staff did something in it, and who works on it.
    pub staff: BTreeMap<AccountId, String>,
    /// Papers that came with it.
    pub papers: Vec<Paper>,
    /// Every mark that stands on the person's record: what, since when, by which case (capability D12).
    pub marks: Vec<(Effect, Date, String)>,
    /// What is said to be wrong in the record and not decided: since when, by which case (capability D12).
    pub challenges: Vec<(Date, String)>,
    /// Whose record it may be about, where the person was only described.
    pub meant: Meant,
    /// What is recorded of the young person whom it is about (capabilities Y3 and Y4).
    pub young: YoungRecord,
    /// How many mails about it a limit held back.
    pub held_mails: i64,
    /// Others of the same kind that may be about the same person (capability A21): to look at. It proves nothing, hides nothing and
    /// stops nothing.
    pub alike: Beginning<AlikeCase>,
    pub ways_in: WaysIn,
    /// When mails about it were given up, at most the 20 newest, the oldest first.
    pub lost_mails: Vec<Timestamp>,
}

/// How who asked can get in besides signing in, where it is on paper or in a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaysIn {
    /// Whether there is a letter with a code, and whether that still works.
    pub letter: Option<bool>,
    /// When the code was used, at most the five newest, the oldest first.
    pub used: Vec<Timestamp>,
    /// Whether the link of an invitation is open.
    pub link: bool,
    /// Whether a code to the address that a guest proved lets them in.
    pub email: bool,
    /// Where the codes of their account go: empty where nowhere. `None` where they have no account.
    pub codes: Option<String>,
    /// How many passkeys they have.
    pub passkeys: usize,
}

/// A paper that came with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub file: FileId,
    pub name: String,
    /// What it is meant to show.
    pub shows: String,
    /// Whether it may be opened.
    pub scan: Scan,
}

#[derive(sqlx::FromRow)]
struct AroundRow {
    what: String,
    id: Option<Uuid>,
    sealed: Option<SealedText>,
    #[sqlx(flatten)]
    key: OwnKey,
    word: Option<String>,
    more: String,
    since: Option<SqlDate>,
    place: i64,
}

impl Store {
    /// What stands around a case, for somebody of the staff who may see it.
    pub async fn case_around(
        &self,
        (proof, _): (&Proof<ReadCase>, &Proof<WorkQueue>),
        view: &CaseView,
        today: Date,
    ) -> Result<CaseAround> {
        let case = &view.file.case;
        let (subject, identified) = (case.subject(), case.people.identified.as_ref());
        self.seen(proof, subject.into_iter().chain(identified).map(|person| Subject::Person(person.clone()))).await?;
        let described = case.submission.as_ref().and_then(|submission| submission.described.as_ref());
        let meant = match described {
            Some(described) => self.meant(proof, described).await?,
            None => Meant::default(),
        };
        let mut around = CaseAround {
            identified: None,
            staff: BTreeMap::new(),
            papers: Vec::new(),
            marks: Vec::new(),
            challenges: Vec::new(),
            meant,
            young: YoungRecord::default(),
            held_mails: 0,
            alike: Beginning::default(),
            ways_in: WaysIn::default(),
            lost_mails: Vec::new(),
        };
        let q = self.q(AROUND).bind(case.id.0).bind(case.people.officer.map(|id| id.0));
        let q = q.bind(identified.map(|key| key.0.clone())).bind(subject.map(|key| key.0.clone())).bind(SqlDate(today));
        let begun = instant(today.at(0, 0, 0, 0)).map_or(0, Timestamp::as_microsecond);
        let alike = view.alike.clone().map_or([None, None], |macs| macs.map(Some));
        let q = alike.into_iter().fold(q.bind(begun), Q::bind);
        for row in q.all::<AroundRow>().await? {
            around.add(row, self.edge()?)?;
        }
        around.alike.rows.reverse(); // the newest first
        Ok(around)
    }
}

impl CaseAround {
    fn add(&mut self, row: AroundRow, edge: &Edge) -> Result<()> {
        let AroundRow { what, id, sealed, key, word, more, since, place } = row;
        let word = word.unwrap_or_default();
        match (what.as_str(), id, sealed, since) {
            ("paper", Some(id), Some(name), _) => self.papers.push(Paper {
                file: FileId(id),
                name: name.read(&key, edge, (sealed::PAPER, id))?,
                shows: word,
                scan: Scan::find_by_name(&more).ok_or_else(|| unknown("evidence.state"))?,
            }),
            ("staff", Some(id), ..) => drop(self.staff.insert(AccountId(id), word)),
            ("identified", ..) => self.identified = Some(word),
            ("mark", .., Some(since)) => self.marks.push((effect(&word)?, since.0, more)),
            ("challenge", .., Some(since)) => self.challenges.push((since.0, more)),
            ("born", .., Some(born)) => self.young.born = Some(born.0),
            ("understands", .., Some(on)) => self.young.understands = Some((word == "yes", on.0)),
            ("asked", .., Some(on)) => self.young.asked = Some((word == "yes", on.0)),
            ("letter", ..) => self.ways_in.letter = Some(word != "stopped"),
            ("used", ..) => self.ways_in.used.push(time_of(place)?),
            ("links", ..) => self.ways_in.link = true,
            ("email", ..) => self.ways_in.email = true,
            ("codes", ..) => (self.ways_in.codes, self.ways_in.passkeys) = (Some(word), count(place)?),
            ("lost", ..) => self.lost_mails.push(time_of(place)?),
            ("alike", .., Some(received)) => {
                let state = State::find_by_name(&more).ok_or_else(|| unknown("case_queue.state"))?;
                self.alike.rows.push(AlikeCase { reference: parse_reference(&word)?, state, received: received.0 });
                self.alike.more = count(place)?.saturating_sub(self.alike.rows.len());
            }
            ("held", ..) => self.held_mails = word.parse().unwrap_or(1),
            _ => return Err(Error::Corrupt(format!("what stands around a case: {what}"))),
        }
        Ok(())
    }
}
