//! What an officer records of a young person (capabilities Y3 and Y4), and who ends what was agreed (law.md §14).

use domain::case::{Case, Submission};
use domain::clock::london_day;
use domain::family::{Circle, ConsentGiven, DecidesSince, NothingEnds, ends_at_once, turns_18, understands};
use domain::id::{CaseId, PersonKey};
use domain::kind::Effect;
use domain::policy::{About, CaseAccess, HandleCase, PersonAccess, Proof, ReadCase, Request, WorkQueue};
use domain::setting::ConsentKind;
use jiff::ToSpan;
use jiff::civil::Date;

use super::model::LockedCase;
use crate::audit::{FactKind, understanding_columns};
use crate::consent::Unheard;
use crate::page::unknown;
use crate::value::time_of;
use crate::{Error, Q, Result, SqlDate, Store, UnitOfWork};

statements! {
    /// What was recorded last, and when it was first recorded that they do.
    UNDERSTANDS = "SELECT understands, (SELECT min(f.recorded) FROM understanding f WHERE f.person_key = $1 AND f.understands = TRUE)
        AS since FROM understanding WHERE person_key = $1 ORDER BY understanding_id DESC LIMIT 1";
    UNDERSTANDING_ADD = "INSERT INTO understanding (understanding_id, person_key, understands, recorded, case_id, seq)
        SELECT coalesce(max(understanding_id), 0) + 1, $1, $2, $3, $4, $5 FROM understanding RETURNING understanding_id";
    OWN_VIEW_PUT = "INSERT INTO own_view (case_id, person_key, asked, recorded, seq) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_id) DO UPDATE SET person_key = excluded.person_key, asked = excluded.asked, recorded = excluded.recorded,
        seq = excluded.seq";
    /// Of every purpose where none is named. What marks ended before a day is over by them: those of other cases, and of one person alone
    /// where that is said: of what somebody else ended, that one knows nothing, also when an export carries it out.
    AGREED = "SELECT given_by_person, given_by, kind, purpose, given_on, withdrawn_on, gone_no IS NOT NULL AS gone,
        (SELECT r.started_us FROM import_run r WHERE r.import_no = consent.gone_no) AS gone_us,
        (SELECT r.started_us FROM import_run r WHERE r.import_no = consent.changed_no) AS changed_us,
        EXISTS (SELECT 1 FROM person_mark m JOIN case_head h ON h.case_id = m.case_id
        LEFT JOIN account a ON a.account_id = h.requester WHERE m.person_key = consent.person_key AND m.effect = 'consent_withdrawn'
        AND m.ended IS NULL AND m.since >= consent.given_on AND (m.given_by = $6 OR (a.person_key = $6 AND m.told = TRUE))) AS heard,
        (SELECT min(e.since) FROM consent_end e WHERE e.consent_key = consent.consent_key AND e.since < $4
        AND (CAST($5 AS UUID) IS NULL OR e.case_id <> $5) AND (CAST($6 AS TEXT) IS NULL OR e.given_by = $6)) AS ended,
        (SELECT min(e.since) FROM consent_said e WHERE e.consent_key = consent.consent_key AND CAST($6 AS TEXT) IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM consent_said o WHERE o.consent_key = e.consent_key
        AND (o.given_by = $6 OR (o.asker = $6 AND o.told = TRUE)))) AS untold FROM consent
        WHERE person_key = $1 AND purpose = coalesce(CAST($2 AS TEXT), purpose) AND given_on <= $3 ORDER BY given_on DESC, consent_key";
    WHOSE = "SELECT p.given_names, p.date_of_birth, (SELECT u.understands FROM understanding u WHERE u.person_key = p.person_key
        ORDER BY u.understanding_id DESC LIMIT 1) AS understands,
        n.given_names AS adult, n.family_name AS family FROM person p LEFT JOIN person n ON n.date_of_birth <= $2 AND n.gone_no IS NULL
        AND n.person_key IN (SELECT related_key FROM relationship WHERE person_key = $1 AND gone_no IS NULL
        UNION SELECT person_key FROM relationship WHERE related_key = $1 AND gone_no IS NULL)
        WHERE p.person_key = $1";
}

/// Something that an officer records of the young person whom a case is about. The words are a note of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Young {
    /// Whether they understand enough to decide for themselves.
    Understands(bool),
    /// Whether they were asked for their own view.
    Asked(bool),
}

/// What is recorded of the person whom a case is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YoungRecord {
    /// Whether they understand enough to decide, as an officer recorded it, and when.
    pub understands: Option<(bool, Date)>,
    /// Whether they were asked for their view of this case, and when that was recorded.
    pub asked: Option<(bool, Date)>,
    /// The day of their birth.
    pub born: Option<Date>,
}

impl UnitOfWork {
    /// Records something of the young person whom a case is about, beside the note that was appended last. Sent `again`, it is there,
    /// unless it says something else.
    pub async fn record_young(
        &mut self,
        proof: &Proof<HandleCase>,
        locked: &LockedCase,
        (what, again): (Young, bool),
        on: Date,
    ) -> Result<()> {
        let case = &locked.case;
        let Some(PersonKey(person)) = case.subject().filter(|_| proof.resource().case == case.id) else {
            return Err(Error::Corrupt("nobody is known to be meant".into()));
        };
        match what {
            Young::Understands(is) => {
                let last: Option<(bool, Option<SqlDate>)> = self.q(UNDERSTANDS).bind(person.clone()).opt().await?;
                if again && last.is_some_and(|(said, _)| said == is) {
                    return Ok(());
                }
                let q = self.q(UNDERSTANDING_ADD).bind(person.clone()).bind(is).bind(SqlDate(on));
                let (id,): (i64,) = q.bind(case.id.0).bind(case.seq).one().await?;
                let now = self.store.edge()?.now();
                self.fact_of(FactKind::Understanding, &id.to_string(), &understanding_columns(person, is, on), now)
            }
            Young::Asked(asked) => {
                let q = self.q(OWN_VIEW_PUT).bind(case.id.0).bind(person.clone()).bind(asked).bind(SqlDate(on));
                q.bind(case.seq).exec_one().await
            }
        }
    }

    /// Whether an officer may decide that what a case wishes ends (law.md §14): nothing of it is the young person's own to end. What
    /// an adult agreed ends on the word of somebody who may speak for them, once that was checked.
    pub async fn may_grant_wish(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, today: Date) -> Result<bool> {
        let case = &locked.case;
        let named = case.subject().filter(|_| proof.resource().case == case.id).zip(case.submission.as_ref());
        let Some((person, submission)) = named else { return Ok(false) };
        let Some(whose) = self.whose_consent(case, person, today).await? else { return Ok(false) };
        if whose.is_spoken_for(case, proof.resource()) {
            return Ok(true);
        }
        if whose.is_theirs() {
            return Ok(false);
        }
        let ends = Ends::before_wish(case, today);
        for purpose in purposes(submission) {
            let agreed = read(ends.bound(self.q(AGREED), person, purpose, today).all().await?, &DecidesSince::default())?;
            if !agreed.into_iter().filter(|row| row.stands(today)).all(|row| whose.may_end(&row.given())) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether somebody who may speak for an adult wishes that what the adult agreed ends: the reply says who that was.
    pub async fn speaks_for_adult(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, today: Date) -> Result<bool> {
        let case = &locked.case;
        let Some(person) = case.subject().filter(|_| case.is_wish() && proof.resource().case == case.id) else {
            return Ok(false);
        };
        let whose = self.whose_consent(case, person, today).await?;
        Ok(whose.is_some_and(|whose| whose.is_spoken_for(case, proof.resource())))
    }

    async fn whose_consent(&mut self, case: &Case, person: &PersonKey, today: Date) -> Result<Option<Whose>> {
        let asks = self.asker(case).await?;
        let q = self.q(WHOSE).bind(person.0.clone()).bind(SqlDate(Circle::adults_born_by(today)));
        Ok(Whose::of(&q.all().await?, (person, asks), today))
    }

    /// Whether what a case wishes ends at once, because an officer found out that who asks gave it themselves (law.md §14): never
    /// what the young person agreed.
    pub async fn is_own_word(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, today: Date) -> Result<bool> {
        let case = &locked.case;
        if !case.is_wish() || !case.is_checked() || proof.resource().case != case.id {
            return Ok(false);
        }
        let now = AsStood { on: today, stands_on: today, before: today.saturating_add(1.day()) };
        Ok(self.is_theirs_to_end(case, now, today).await? == Some(true))
    }

    /// Whether what a case ended turns out not to be theirs to end, by what is recorded now of the young person (law.md §14): on the
    /// word of who asks, as it stood when they asked; or as an officer decided it.
    pub async fn has_no_ground(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, today: Date) -> Result<bool> {
        let case = &locked.case;
        let ended = case.took_effect().filter(|_| case.rests_on().is_some() && proof.resource().case == case.id);
        let Some((_, on)) = ended else { return Ok(false) };
        if case.decided {
            let Some(person) = case.subject() else { return Ok(false) };
            let whose = self.whose_consent(case, person, today).await?;
            return Ok(whose.is_some_and(|whose| whose.is_theirs() && !whose.is_spoken_for(case, proof.resource())));
        }
        let then = AsStood { on, stands_on: on.saturating_sub(1.day()), before: on };
        Ok(self.is_theirs_to_end(case, then, today).await? == Some(false))
    }

    /// Whether the word of who asks ends what they named; `None` where nobody knows who that is.
    async fn is_theirs_to_end(&mut self, case: &Case, stood: AsStood, today: Date) -> Result<Option<bool>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let Some(asks) = self.asker(case).await? else { return Ok(None) };
        let Some(whose) = self.whose_consent(case, person, today).await? else { return Ok(None) };
        let ends = Ends { before: stood.before, case: Some(case.id), by: Some(&asks) };
        for purpose in purposes(submission) {
            let agreed = read(ends.bound(self.q(AGREED), person, purpose, stood.on).all().await?, &DecidesSince::default())?;
            if !ends_at_once(&given(agreed, stood.stands_on), &asks, person, whose.understands) {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }

    /// Whether who asks ends a consent of this person at once, by their word alone (law.md §14). Anybody else's wish is a request.
    pub async fn ends_at_once(&mut self, proof: &Proof<Request>, purpose: &str) -> Result<bool> {
        let Some(word) = Word::of(proof) else { return Ok(false) };
        let recorded = self.q(UNDERSTANDS).bind(word.to.person.0.clone()).opt().await?;
        let agreed = word.bound(self.q(AGREED), purpose).all().await?;
        word.ends(recorded, agreed)
    }
}

/// The word of who asks about a consent of somebody.
struct Word<'a> {
    to: &'a PersonAccess,
    asks: &'a PersonKey,
}

impl<'a> Word<'a> {
    fn of(proof: &'a Proof<Request>) -> Option<Self> {
        match (proof.resource(), &proof.viewer().person) {
            (About::Known(to), Some(asks)) => Some(Self { to, asks }),
            _ => None,
        }
    }

    fn bound<'q>(&self, q: Q<'q>, purpose: &str) -> Q<'q> {
        let ends = Ends { before: self.to.today.saturating_add(1.day()), case: None, by: Some(self.asks) };
        ends.bound(q, &self.to.person, Some(purpose.to_owned()), self.to.today)
    }

    fn ends(&self, recorded: Option<(bool, Option<SqlDate>)>, agreed: Vec<AgreedRow>) -> Result<bool> {
        let (recorded, since) = recorded.map_or((None, None), |(is, since)| (Some(is), since.map(Date::from)));
        let others = DecidesSince::of((recorded, since), self.to.born, self.to.today);
        let unheard = if *self.asks == self.to.person { DecidesSince::default() } else { others };
        let decides = understands(recorded, self.to.born, self.to.today);
        Ok(ends_at_once(&given(read(agreed, &unheard)?, self.to.today), self.asks, &self.to.person, decides))
    }
}

/// Consents as they stood: those given by a London day, that stand on one, and that no mark ended before another.
#[derive(Clone, Copy)]
struct AsStood {
    on: Date,
    stands_on: Date,
    before: Date,
}

/// Which marks of other cases ended something before: what somebody who asks may know rests on their own word alone, what staff see on
/// every one.
#[derive(Clone, Copy)]
struct Ends<'a> {
    /// The first London day that does not count.
    before: Date,
    case: Option<CaseId>,
    by: Option<&'a PersonKey>,
}

impl Ends<'_> {
    /// Until today, where nobody has decided.
    fn before_wish(case: &Case, today: Date) -> Self {
        Self { before: today.saturating_add(1.day()), case: Some(case.id), by: None }
    }

    /// Until the day on which the case ended something itself.
    fn before(case: &Case, today: Date) -> Self {
        case.took_effect().map_or(Self::before_wish(case, today), |(_, on)| Self { before: on, case: Some(case.id), by: None })
    }

    fn bound<'q>(&self, q: Q<'q>, person: &PersonKey, purpose: Option<String>, on: Date) -> Q<'q> {
        let q = q.bind(person.0.clone()).bind(purpose).bind(SqlDate(on)).bind(SqlDate(self.before));
        q.bind(self.case.map(|case| case.0)).bind(self.by.map(|by| by.0.clone()))
    }
}

/// Which consents are asked to end; every one where an older request names none.
fn purposes(submission: &Submission) -> Vec<Option<String>> {
    let named = submission.answers.all("consents");
    if named.is_empty() { vec![None] } else { named.iter().cloned().map(Some).collect() }
}

/// A consent that stands, as who decides about it needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedConsent {
    pub kind: ConsentKind,
    /// The London day on which it was given.
    pub since: Date,
    /// Who gave it, in words.
    pub by: String,
    /// Whether only the young person themselves ends it: nobody decides that for them.
    pub theirs_alone: bool,
    /// Whether what took effect leaves it as it is: somebody else gave it.
    pub untouched: bool,
}

/// What stands of what a case asks to end, or ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreed {
    pub standing: Vec<AgreedConsent>,
    /// Of an adult: whether who asks may speak for them.
    pub spoken_for: Option<bool>,
    /// Whether it turns out, by what is recorded since of the young person, that it was not for who asks to end.
    pub groundless: bool,
    /// The last London day on which what the case would end had ended before: then nothing is to be carried out.
    pub ended: Option<Date>,
}

impl Store {
    /// The same before it is asked: whether it would end at once.
    pub async fn would_end(&self, proof: &Proof<Request>, purpose: &str) -> Result<bool> {
        let Some(word) = Word::of(proof) else { return Ok(false) };
        let recorded = self.q(UNDERSTANDS).bind(word.to.person.0.clone()).opt().await?;
        let agreed = word.bound(self.q(AGREED), purpose).all().await?;
        word.ends(recorded, agreed)
    }

    /// The consents of what a case asks to end; none where nobody knows whose.
    pub async fn agreed(&self, (proof, _): (&Proof<ReadCase>, &Proof<WorkQueue>), case: &Case, today: Date) -> Result<Agreed> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(Agreed::default()) };
        let asks = self.asker(case).await?;
        let q = self.q(WHOSE).bind(person.0.clone()).bind(SqlDate(Circle::adults_born_by(today)));
        let people: Vec<WhoseRow> = q.all().await?;
        let Some(whose) = Whose::of(&people, (person, asks), today) else { return Ok(Agreed::default()) };
        let set = self.set_values().await?;
        let own_word = case.took_effect().filter(|_| !case.decided && !case.is_effect_to_come() && whose.asks.is_some());
        let spoken_for = whose.is_spoken_for(case, proof.resource());
        let ends = Ends::before(case, today);
        // As the family reads it: by the day of their request.
        let asked_on = case.received().unwrap_or(today);
        let open_word = own_word.map(|(_, on)| on).filter(|_| case.state.is_open());
        let mut agreed = Agreed {
            spoken_for: whose.is_adult_of_others().then_some(spoken_for),
            ended: match self.nothing_ends(case, (&ends, today)).await? {
                Some(NothingEnds::Before(day)) => Some(day),
                Some(NothingEnds::NeverGiven) | None => None,
            },
            ..Agreed::default()
        };
        for purpose in purposes(submission) {
            let rows = read(ends.bound(self.q(AGREED), person, purpose, today).all().await?, &DecidesSince::default())?;
            agreed.groundless |= open_word.is_some_and(|on| whose.has_no_word(&people, &rows, on));
            for row in rows.into_iter().filter(|row| row.stands(today)) {
                let kind =
                    ConsentKind::of(row.kind.as_deref(), &set, &row.purpose, asked_on).ok_or_else(|| unknown("consent.kind"))?;
                let (since, given) = (row.given_on.0, row.given());
                let theirs_alone = !spoken_for && !whose.may_end(&given);
                let untouched = own_word.is_some() && !whose.is_ended_by_asker(&given);
                agreed.standing.push(AgreedConsent { kind, since, by: given.words, theirs_alone, untouched });
            }
        }
        Ok(agreed)
    }

    /// Why nothing ends of what who asks gave and takes back; `None` where something of it stood, and while nobody knows who they are. It
    /// rests on nothing that somebody else gave or ended.
    pub async fn own_nothing_ends(&self, _: &Proof<ReadCase>, case: &Case) -> Result<Option<NothingEnds>> {
        if !case.is_known_to_asker() {
            return Ok(None);
        }
        let own_word = case.took_effect().filter(|(effect, _)| *effect == Effect::ConsentWithdrawn && !case.decided);
        let (Some((_, on)), Some(asks)) = (own_word, self.asker(case).await?) else { return Ok(None) };
        self.nothing_ends(case, (&Ends { by: Some(&asks), ..Ends::before(case, on) }, on)).await
    }

    /// Of a wish and of what an officer decided, all that was given; otherwise what who asks gave.
    async fn nothing_ends(&self, case: &Case, (ends, today): (&Ends<'_>, Date)) -> Result<Option<NothingEnds>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let asks = self.asker(case).await?;
        let all = case.is_wish() || case.decided || asks.as_ref() == Some(person);
        let on = case.took_effect().map_or(today, |(_, on)| on);
        let (mut ended, mut gave) = (None, false);
        for purpose in purposes(submission) {
            let rows = read(ends.bound(self.q(AGREED), person, purpose, on).all().await?, &DecidesSince::default())?;
            for row in rows {
                let own = all || (asks.is_some() && row.given_by_person.as_deref() == asks.as_ref().map(|asks| asks.0.as_str()));
                gave |= own;
                if !own || row.had_left(ends.before)? {
                    continue;
                }
                let withdrawn = row.withdrawn_on.map(Date::from).filter(|day| *day < ends.before);
                match withdrawn.into_iter().chain(row.ended.map(Date::from)).min() {
                    Some(day) => ended = ended.max(Some(day)),
                    None => return Ok(None),
                }
            }
        }
        Ok(ended.map(NothingEnds::Before).or((!gave).then_some(NothingEnds::NeverGiven)))
    }
}

/// Once for each adult around the person, and once where nobody knows of one.
#[derive(sqlx::FromRow)]
struct WhoseRow {
    given_names: String,
    date_of_birth: Option<SqlDate>,
    understands: Option<bool>,
    adult: Option<String>,
    family: Option<String>,
}

/// Whose consent it is, and who asks that it ends.
struct Whose {
    person: PersonKey,
    circle: Circle,
    understands: bool,
    is_adult: bool,
    asks: Option<PersonKey>,
}

impl Whose {
    fn of(rows: &[WhoseRow], (person, asks): (&PersonKey, Option<PersonKey>), today: Date) -> Option<Self> {
        let row = rows.first()?;
        let (recorded, born) = (row.understands, row.date_of_birth.map(Date::from));
        let circle = Circle {
            given_names: row.given_names.clone(),
            may_decide: Circle::may_decide(recorded, born, today),
            adults: rows.iter().filter_map(|row| row.adult.clone().zip(row.family.clone())).collect(),
        };
        let is_adult = born.is_some_and(|born| turns_18(born) <= today);
        Some(Self { person: person.clone(), circle, understands: understands(recorded, born, today), is_adult, asks })
    }

    /// Whether the word of who asked on a day ended nothing, by what is known now: these are all consents of a purpose.
    fn has_no_word(&self, people: &[WhoseRow], agreed: &[AgreedRow], on: Date) -> bool {
        let Some(then) = Self::of(people, (&self.person, self.asks.clone()), on) else { return false };
        let stood = agreed.iter().filter(|row| row.given_on.0 <= on);
        let stood: Vec<_> = stood.map(|row| (row.given(), row.stands(on.saturating_sub(1.day())))).collect();
        self.asks.as_ref().is_some_and(|asks| !ends_at_once(&stood, asks, &self.person, then.understands))
    }

    fn is_adult_of_others(&self) -> bool {
        self.is_adult && self.asks.as_ref() != Some(&self.person)
    }

    /// Whether somebody else asks for an adult, and that they may is known or was checked: a deputy, an attorney.
    fn is_spoken_for(&self, case: &Case, access: &CaseAccess) -> bool {
        self.is_adult_of_others() && case.is_checked() && access.authority.stands()
    }

    /// Whether somebody else asks, and the person decides for themselves, whatever stands.
    fn is_theirs(&self) -> bool {
        self.understands && self.asks.as_ref() != Some(&self.person)
    }

    /// Whether the word of who asks ended it: they gave it, or it is the person's own to end.
    fn is_ended_by_asker(&self, given: &ConsentGiven) -> bool {
        let own = self.asks.as_ref() == Some(&self.person) && self.understands;
        own || (self.asks.is_some() && given.by == self.asks)
    }

    fn may_end(&self, given: &ConsentGiven) -> bool {
        given.ends_by_wish_of(self.asks.as_ref(), &self.person, &self.circle, self.understands)
    }
}

#[derive(sqlx::FromRow)]
struct AgreedRow {
    given_by_person: Option<String>,
    given_by: String,
    kind: Option<String>,
    purpose: String,
    given_on: SqlDate,
    withdrawn_on: Option<SqlDate>,
    gone: bool,
    /// Since when a mark has ended it.
    ended: Option<SqlDate>,
    /// What who asks knows of its end.
    #[sqlx(flatten)]
    unheard: Unheard,
}

impl AgreedRow {
    fn given(&self) -> ConsentGiven {
        ConsentGiven { by: self.given_by_person.clone().map(PersonKey), words: self.given_by.clone(), said: None }
    }

    fn stands(&self, on: Date) -> bool {
        !self.gone && self.ended.is_none() && self.withdrawn_on.is_none_or(|day| day.0 > on)
    }

    /// Whether the case system knew nothing of it any more before this day.
    fn had_left(&self, day: Date) -> Result<bool> {
        let left = self.unheard.gone_us().map(time_of).transpose()?.map(london_day);
        Ok(self.gone && left.is_none_or(|left| left < day))
    }
}

/// As far as they may be known: of who is not told that one has ended, it stands. `decides`: of the person, where somebody else asks.
fn read(rows: Vec<AgreedRow>, decides: &DecidesSince) -> Result<Vec<AgreedRow>> {
    let known = |row: AgreedRow| {
        let stands = row.unheard.is_untold(decides, row.withdrawn_on)?;
        Ok(if stands { AgreedRow { withdrawn_on: None, gone: false, ..row } } else { row })
    };
    rows.into_iter().map(known).collect()
}

/// Each with whether it stands.
fn given(rows: Vec<AgreedRow>, on: Date) -> Vec<(ConsentGiven, bool)> {
    rows.into_iter().map(|row| (row.given(), row.stands(on))).collect()
}
