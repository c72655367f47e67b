//! Reading a record: whole with the newest of each part, or one part page by page.

use domain::family::{Audience, Circle, ConsentGiven, ContactKind, DecidesSince, Item, Sex, session_audience};
use domain::id::PersonKey;
use domain::kind::Effect;
use domain::policy::visibility::{Age, SeenPart, View};
use domain::policy::{Proof, PurposeOfUse, SeeRecord};
use domain::setting::{ConsentKind, SetValue, is_confidential, parents_view_ended};
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{
    ADDRESSES, ADULTS, ASSESSED, ASSESSED_ITEM, ASSESSED_PART, ATTENDED, ATTENDED_FIRST, Address, Attended, CONSENTS, CONTACTS,
    Challenge, Contact, Disclosed, HELD, HELD_ITEM, HELD_PART, LOOKED, LineKey, Looked, MARKS, NEVER_THERE, OUTSIDE, PERSON,
    Record, RecordPart, SERVICES, StandingConsent, TOLD,
};
use super::row::{
    AddressRow, AgreementRow, AttendedRow, CountedAttended, CountedItem, DisclosedRow, ItemRow, NeverThereRow, PersonRow, effect,
    retention, waits,
};
use crate::audit::Subject;
use crate::page::{KeysetPage, count, unknown};
use crate::{Result, SqlDate, Store};

/// What a category belongs to.
fn part_of(category: &str) -> SeenPart {
    if is_assessed(category) { SeenPart::Assessment } else { SeenPart::Line }
}

/// A beginning before every line.
fn start(after: Option<LineKey>) -> (SqlDate, String) {
    after.map_or((SqlDate(Date::constant(9999, 12, 31)), String::new()), |after| (SqlDate(after.day), after.key))
}

/// Whether a category is an area of an assessment. The export's schema keeps them apart from those of records.
fn is_assessed(category: &str) -> bool {
    category.starts_with("category.assessment-")
}

/// How somebody looks at a record.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub view: View,
    /// Whether who reads has just proved to be there.
    whole: bool,
    person: String,
    /// The viewer's own key; empty for one who is not in the records.
    viewer: String,
    /// The services whose sessions are the person's own unless the record says otherwise: each between line breaks.
    confidential: String,
    set: Vec<SetValue>,
    /// Whether it is of a child who may decide for themselves.
    young: bool,
    /// Whether they are so old that a parent's view has ended.
    ended: bool,
    /// Whom the words of a consent can mean.
    circle: Circle,
    /// Since when nobody else is told by a page that something ended.
    decides: DecidesSince,
}

/// The purpose of what stands on a record: assessments rest on it.
const FAMILY_SUPPORT: &str = "consent.family-support";

impl Look {
    /// Of whom to read. What is not shown is read of nobody: with as many statements, so that no time tells the reason.
    fn at(&self, shown: bool) -> String {
        if shown { self.person.clone() } else { String::new() }
    }

    /// Of whom to read a part, where the table shows what of it is meant for the family.
    fn at_part(&self, part: SeenPart) -> String {
        self.at(self.view.shows(part, Audience::Family))
    }

    /// Whether nothing of it tells what its person asked here: not on a minor's own page, before they prove that it is them.
    fn hides_asked(&self) -> bool {
        self.view.is_own() && !self.view.shows(SeenPart::Mark, Audience::Person)
    }

    /// Whether the table shows what of a part is meant for the person alone.
    fn is_own(&self, part: SeenPart) -> bool {
        self.view.shows(part, Audience::Person)
    }
}

/// What took effect and since when; and what is said to be wrong.
type Marks = (Vec<(Effect, Date)>, Vec<Challenge>);

/// As `MARKS` names what is said to be wrong, by whom it is.
const CHALLENGED: [&str; 2] = ["challenged", "challenged_by_reader"];

impl Store {
    /// A person's record, as much of it as this viewer may see, and the newest of each part.
    pub async fn record<A: SeeRecord>(&self, proof: &Proof<A>) -> Result<Record> {
        self.record_and_look(proof).await.map(|(record, _)| record)
    }

    pub(super) async fn record_and_look<A: SeeRecord>(&self, proof: &Proof<A>) -> Result<(Record, Look)> {
        let today = proof.resource().today;
        let (person, look) = self.looked_at(proof).await?;
        let consents = self.standing(proof, &look, false).await?;
        let (attended, sessions) = self.newest_attended(&look).await?;
        let (marks, challenged) = self.marks(proof, &look).await?;
        let sex = |word: String| Sex::find_by_name(&word).ok_or_else(|| unknown("person.sex"));
        let record = Record {
            born: person.date_of_birth.map(Date::from),
            sex: person.sex.map(sex).transpose()?,
            retention: retention(&person.retention)?,
            name: person.name,
            given_names: person.given_names,
            view: look.view,
            ended: look.ended,
            addresses: self.addresses(&look, today).await?,
            contacts: self.contacts(&look).await?,
            parts: self.parts(&look, consents.is_some()).await?,
            consents: consents.unwrap_or_default(),
            attended,
            sessions,
            marks,
            challenged,
            told: self.disclosed(&look).await?,
            looked: self.looked(proof, &look).await?,
        };
        Ok((record, look))
    }

    /// A page of one part of a record, the newest first.
    pub async fn record_part<A: SeeRecord>(
        &self,
        proof: &Proof<A>,
        category: &str,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Item, LineKey>> {
        let (_, look) = self.looked_at(proof).await?;
        let open = !is_assessed(category) || self.standing(proof, &look, false).await?.is_some();
        self.part_page(&look, open, category, after).await
    }

    /// A page of the sessions attended, the newest first.
    pub async fn attended<A: SeeRecord>(
        &self,
        proof: &Proof<A>,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Attended, LineKey>> {
        let (_, look) = self.looked_at(proof).await?;
        self.attended_page(&look, after).await
    }

    /// The line of a part that has this key, if this viewer may see it.
    pub async fn find_item<A: SeeRecord>(&self, proof: &Proof<A>, item: &str) -> Result<Option<Item>> {
        let (_, look) = self.looked_at(proof).await?;
        let consented = self.standing(proof, &look, false).await?.is_some();
        let find = async |sql, part, shown: bool| -> Result<Option<Item>> {
            let q = self.q(sql).bind(if shown { look.at_part(part) } else { String::new() }).bind(item.to_owned());
            let row: Option<ItemRow> = q.bind(look.is_own(part)).bind(look.viewer.clone()).bind(look.whole).opt().await?;
            row.map(|row| row.read(look.view, part)).transpose()
        };
        let (held, assessed) =
            (find(HELD_ITEM, SeenPart::Line, true).await?, find(ASSESSED_ITEM, SeenPart::Assessment, consented).await?);
        Ok(held.or(assessed))
    }

    async fn looked_at<A: SeeRecord>(&self, proof: &Proof<A>) -> Result<(PersonRow, Look)> {
        let PersonKey(key) = &proof.resource().person;
        self.seen(proof, [Subject::Person(proof.resource().person.clone())]).await?;
        let person: PersonRow = self.q(PERSON).bind(key.clone()).one().await?;
        let viewer = proof.viewer().person.as_ref().map(|own| own.0.clone()).unwrap_or_default();
        let never_there: Vec<NeverThereRow> = self.q(NEVER_THERE).bind(key.clone()).bind(viewer.clone()).all().await?;
        let outside = waits(&self.q(OUTSIDE).bind(key.clone()).bind(viewer.clone()).all().await?, &never_there);
        let set = self.set_values().await?;
        let ended = parents_view_ended(&set, proof.resource().born, proof.resource().today);
        let view = match viewer.as_str() {
            "" => View::ActingBeforeReview,
            own if own == key && A::WHOLE => View::Own,
            own if own == key => View::OwnAtAGlance(Age::of(proof.resource().born, proof.resource().today)),
            _ => View::acting(outside, retention(&person.retention)?, ended),
        };
        let circle = self.circle(key, &person, proof.resource().today).await?;
        let young = circle.may_decide && Age::of(proof.resource().born, proof.resource().today) != Age::Adult;
        let confidential = self.confidential((key, young), &set, proof.resource().today).await?;
        let (understood, born) =
            ((person.understands, person.understood_on.map(Date::from)), person.date_of_birth.map(Date::from));
        let decides = DecidesSince::of(understood, born, proof.resource().today);
        let mut look =
            Look { view, whole: A::WHOLE, person: key.clone(), viewer, confidential, set, young, ended, circle, decides };
        if look.view.is_own() && !look.hides_asked() {
            look.decides = DecidesSince::default();
        }
        Ok((person, look))
    }

    async fn circle(&self, key: &str, person: &PersonRow, today: Date) -> Result<Circle> {
        let adults = self.q(ADULTS).bind(key.to_owned()).bind(SqlDate(Circle::adults_born_by(today)));
        let adults = adults.all::<(String, String)>().await?;
        let may_decide = Circle::may_decide(person.understands, person.date_of_birth.map(Date::from), today);
        Ok(Circle { given_names: person.given_names.clone(), adults, may_decide })
    }

    /// Consents to family support that stand on this viewer's page, or did before the viewer ended them: the newest of each kind.
    pub async fn consents<A: SeeRecord>(&self, proof: &Proof<A>) -> Result<Vec<StandingConsent>> {
        let (_, look) = self.looked_at(proof).await?;
        Ok(self.standing(proof, &look, true).await?.unwrap_or_default())
    }

    /// The consents that stand on this viewer's page, and what of them may be told, the newest of each kind: that of the other parent,
    /// or a young person's own, is none of theirs. `None` where there is none. `ended`: also what the viewer ended.
    async fn standing<A: SeeRecord>(&self, proof: &Proof<A>, look: &Look, ended: bool) -> Result<Option<Vec<StandingConsent>>> {
        let to = proof.resource();
        let (account, key) =
            if look.hides_asked() { (Uuid::nil(), String::new()) } else { (proof.viewer().account.0, look.viewer.clone()) };
        let q = self.q(CONSENTS).bind(look.person.clone()).bind(SqlDate(to.today)).bind(account);
        let (mut seen, mut told): (bool, Vec<StandingConsent>) = (false, Vec::new());
        for row in q.bind(look.viewer.clone()).bind(ended).bind(look.whole).bind(key).all::<AgreementRow>().await? {
            if row.over && !row.unheard.is_untold(&look.decides, row.withdrawn_on)? {
                continue;
            }
            let AgreementRow {
                given_on: since,
                given_by: words,
                given_by_person: by,
                kind,
                visibility: said,
                told: may_tell,
                ..
            } = row;
            let said = said.map(|word| Audience::find_by_name(&word).ok_or_else(|| unknown("consent.visibility"))).transpose()?;
            let given = ConsentGiven { by: by.map(PersonKey), words, said };
            let audience = given.for_whom(&to.person, &look.circle);
            if !look.view.shows(SeenPart::Consent, audience) {
                continue;
            }
            seen = true;
            let kind =
                ConsentKind::of(kind.as_deref(), &look.set, FAMILY_SUPPORT, to.today).ok_or_else(|| unknown("consent.kind"))?;
            if may_tell && told.iter().all(|known| known.kind != kind) {
                let own = given.by.as_ref().is_some_and(|by| by.0 == look.viewer);
                told.push(StandingConsent {
                    kind,
                    since: since.0,
                    given_by: given.words,
                    own,
                    private: audience == Audience::Person,
                });
            }
        }
        Ok(seen.then_some(told))
    }

    async fn confidential(&self, (key, young): (&str, bool), set: &[SetValue], today: Date) -> Result<String> {
        let services: Vec<(String,)> = self.q(SERVICES).bind(key.to_owned()).all().await?;
        let own = services
            .into_iter()
            .filter(|(service,)| session_audience(None, is_confidential(set, (service, young), today)) == Audience::Person);
        Ok(own.fold(String::from("\n"), |all, (service,)| all + &service + "\n"))
    }

    async fn parts(&self, look: &Look, consented: bool) -> Result<Vec<RecordPart>> {
        let bound =
            |sql, of: String, part| self.q(sql).bind(of).bind(look.is_own(part)).bind(look.viewer.clone()).bind(look.whole);
        let mut rows: Vec<CountedItem> = bound(HELD, look.at_part(SeenPart::Line), SeenPart::Line).all().await?;
        if rows.iter().any(|counted| is_assessed(&counted.row.category)) {
            return Err(unknown("record_item.category"));
        }
        let assessed = look.at(consented && look.view.shows(SeenPart::Assessment, Audience::Family));
        rows.extend(bound(ASSESSED, assessed, SeenPart::Assessment).all::<CountedItem>().await?);
        let mut parts: Vec<RecordPart> = Vec::new();
        for CountedItem { row, total } in rows {
            let part = part_of(&row.category);
            let item = row.read(look.view, part)?;
            match parts.last_mut().filter(|part| part.category == item.category) {
                Some(part) => part.items.push(item),
                None => parts.push(RecordPart { category: item.category.clone(), items: vec![item], total: count(total)? }),
            }
        }
        Ok(parts)
    }

    pub(super) async fn part_page(
        &self,
        look: &Look,
        open: bool,
        category: &str,
        after: Option<LineKey>,
    ) -> Result<KeysetPage<Item, LineKey>> {
        let (day, last) = start(after);
        let part = part_of(category);
        let q = self.q(if part == SeenPart::Assessment { ASSESSED_PART } else { HELD_PART });
        let q =
            q.bind(look.at(open && look.view.shows(part, Audience::Family))).bind(category.to_owned()).bind(look.is_own(part));
        let rows = q.bind(day).bind(last).bind(look.viewer.clone()).bind(look.whole).all().await?;
        KeysetPage::read(rows, ItemRow::key, |row| row.read(look.view, part))
    }

    pub(super) async fn attended_page(&self, look: &Look, after: Option<LineKey>) -> Result<KeysetPage<Attended, LineKey>> {
        let (day, last) = start(after);
        let q = self.q(ATTENDED).bind(look.at_part(SeenPart::Session)).bind(day).bind(last);
        let q = q.bind(look.is_own(SeenPart::Session)).bind(look.confidential.clone()).bind(look.viewer.clone()).bind(look.whole);
        KeysetPage::read(q.all().await?, AttendedRow::key, |row| Ok(row.read(&look.confidential)))
    }

    async fn newest_attended(&self, look: &Look) -> Result<(Vec<Attended>, usize)> {
        let q = self.q(ATTENDED_FIRST).bind(look.at_part(SeenPart::Session)).bind(look.is_own(SeenPart::Session));
        let q = q.bind(look.confidential.clone()).bind(look.viewer.clone()).bind(look.whole);
        let rows: Vec<CountedAttended> = q.all().await?;
        let total = rows.first().map_or(Ok(0), |counted| count(counted.total))?;
        Ok((rows.into_iter().map(|counted| counted.row.read(&look.confidential)).collect(), total))
    }

    /// A person sees every mark on their own record. Who acts for them sees only what they asked for themselves: a request of
    /// the other parent, or of a young person, is not told (capabilities D11, Y8).
    async fn marks<A: SeeRecord>(&self, proof: &Proof<A>, look: &Look) -> Result<Marks> {
        let only = (!look.view.is_own()).then(|| proof.viewer().account.0);
        let q = self.q(MARKS).bind(look.at(!look.hides_asked())).bind(SqlDate(proof.resource().today)).bind(only);
        let own = proof.viewer().person.as_ref().map(|own| own.0.clone()).unwrap_or_default();
        let q = q.bind(proof.viewer().account.0).bind(own);
        let mut marks = Marks::default();
        for (word, since, item) in q.all::<(String, SqlDate, Option<String>)>().await? {
            match CHALLENGED.iter().position(|known| *known == word) {
                Some(own) => marks.1.push(Challenge { item, since: since.0, own: own == 1 }),
                None => marks.0.push((effect(&word)?, since.0)),
            }
        }
        Ok(marks)
    }

    /// With whom it was shared, the newest first. What its summary tells of a protected place waits for those outside of it.
    async fn disclosed(&self, look: &Look) -> Result<Vec<Disclosed>> {
        let q = self.q(TOLD).bind(look.at_part(SeenPart::Told)).bind(look.viewer.clone()).bind(look.whole);
        let rows: Vec<DisclosedRow> = q.all().await?;
        let read = rows.into_iter().map(|row| row.read(look.young)).collect::<Result<Vec<_>>>()?;
        Ok(read.into_iter().filter(|told| look.view.shows(SeenPart::Told, told.audience)).collect())
    }

    /// When staff read it to answer the reader. What was read for somebody else is told to nobody.
    async fn looked<A: SeeRecord>(&self, proof: &Proof<A>, look: &Look) -> Result<Vec<Looked>> {
        let q = self.q(LOOKED).bind(look.at(!look.hides_asked())).bind(proof.viewer().account.0);
        let rows: Vec<(SqlDate, String, String)> = q.all().await?;
        let read = |(on, team, purpose): (SqlDate, String, String)| {
            let purpose = PurposeOfUse::find_by_name(&purpose).ok_or_else(|| unknown("looked.purpose"))?;
            Ok(Looked { on: on.0, team: Some(team).filter(|team| !team.is_empty()), purpose })
        };
        rows.into_iter().map(read).collect()
    }

    async fn addresses(&self, look: &Look, today: Date) -> Result<Vec<Address>> {
        let rows: Vec<AddressRow> =
            self.q(ADDRESSES).bind(look.at_part(SeenPart::Address)).bind(look.viewer.clone()).bind(look.whole).all().await?;
        let current =
            |row: &AddressRow| row.started_on.is_none_or(|day| day.0 <= today) && row.ended_on.is_none_or(|day| day.0 >= today);
        let read = |row: AddressRow| Address {
            current: current(&row),
            key: row.address_key,
            text: row.postcode.iter().fold(row.lines, |lines, postcode| format!("{lines}\n{postcode}")),
            protected: row.protected,
            source: row.source,
            recorded_on: row.recorded_on.0,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    async fn contacts(&self, look: &Look) -> Result<Vec<Contact>> {
        let q = self.q(CONTACTS).bind(look.at_part(SeenPart::Contact)).bind(look.viewer.clone()).bind(look.whole);
        let rows: Vec<(String, String, String, String, SqlDate)> = q.all().await?;
        let read = |(key, kind, value, source, day): (String, String, String, String, SqlDate)| {
            let kind = ContactKind::find_by_name(&kind).ok_or_else(|| unknown("contact.kind"))?;
            Ok(Contact { key, kind, value, source, recorded_on: day.0 })
        };
        rows.into_iter().map(read).collect()
    }
}
