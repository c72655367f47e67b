//! What a family does with the forms.

use server::http::begun::ProvenAct;
use server::random;

use super::{Answer, Browser};

impl Browser<'_> {
    /// Asks for a copy of everything about a person; the reference.
    pub async fn ask(&self, person: &str) -> String {
        self.ask_reached_by(person, &[("ways", "none")]).await
    }

    /// The same, with how to reach them.
    pub async fn ask_reached_by(&self, person: &str, contact: &[(&str, &str)]) -> String {
        self.post("/requests/new/access/who", &[("subject", person)]).await.location();
        self.post("/requests/new/access/what", &[("scope", "everything"), ("details", "")]).await.location();
        self.post("/requests/new/access/how", &[("format", "download")]).await.location();
        self.post("/requests/new/access/urgent", &[("urgent", "no")]).await.location();
        self.post("/requests/new/access/contact", contact).await.location();
        self.send_draft("access").await.location().split('/').nth(3).unwrap().to_owned()
    }

    /// Answers a question of a form; it goes on.
    pub async fn answer(&self, kind: &str, step: &str, fields: &[(&str, &str)]) -> String {
        self.post(&format!("/requests/new/{kind}/{step}"), fields).await.location()
    }

    /// Complains with a paper that the scanner found clean. The reference, and the file.
    pub async fn complain_with_paper(&self) -> (String, String) {
        self.answer("complaint", "who", &[("subject", "P-1003")]).await;
        self.answer("complaint", "what", &[("complaint-about", "shared"), ("happened", "You told the school")]).await;
        let fields = [("shows", "other")];
        self.upload_all("/requests/new/complaint/evidence", &fields, "files", &[("letter.pdf", b"%PDF-1.7 %%EOF a letter")])
            .await
            .location();
        self.answer("complaint", "how", &[("format", "download")]).await;
        self.answer("complaint", "urgent", &[("urgent", "no")]).await;
        self.answer("complaint", "contact", &[("ways", "none")]).await;
        let page = self.get("/requests/new/complaint/evidence").await.text();
        let file = page.split("/evidence/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let mut unit = self.app.portal.store.begin().await.unwrap();
        let id = domain::id::FileId(file.parse().unwrap());
        unit.settle_evidence(id, store::evidence::Scan::Clean, self.app.portal.clock.now()).await.unwrap();
        unit.save().await.unwrap();
        (self.send_draft("complaint").await.location().split('/').nth(3).unwrap().to_owned(), file)
    }

    /// Keys in a request that came by phone today; its reference.
    pub async fn key_in(&self, name: &str) -> String {
        self.key_in_of("access", name).await
    }

    /// The same of another kind.
    pub async fn key_in_of(&self, kind: &str, name: &str) -> String {
        let draft = random::id().to_string();
        let today = self.app.portal.clock.today();
        let (day, month, year) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
        let fields = [
            ("draft", draft.as_str()),
            ("channel", "phone"),
            ("received-day", &day),
            ("received-month", &month),
            ("received-year", &year),
            ("kind", kind),
            ("words", "Everything about me"),
            ("for", "me"),
            ("name", name),
            ("format", "download"),
            ("urgent", "no"),
            ("ways", "none"),
        ];
        self.post("/staff/intake", &fields).await.location().split('/').nth(3).unwrap().to_owned()
    }

    /// Presses the button of the check page.
    pub async fn send_draft(&self, kind: &str) -> Answer {
        let (draft, seen) = self.check(kind).await;
        self.post(&format!("/requests/new/{kind}/check"), &[("draft", &draft), ("seen", &seen)]).await
    }

    /// The draft that the check page of a kind would send, and the fingerprint of what it shows.
    pub async fn check(&self, kind: &str) -> (String, String) {
        let page = scraper::Html::parse_document(&self.get(&format!("/requests/new/{kind}/check")).await.text());
        let value = |name: &str| {
            let field = scraper::Selector::parse(&format!("input[name={name}]")).unwrap();
            page.select(&field).next().unwrap_or_else(|| panic!("{name}")).value().attr("value").unwrap().to_owned()
        };
        (value("draft"), value("seen"))
    }

    /// Answers every point that is open on the danger panel of a case (`/staff/cases/...`), with these words; none may be.
    pub async fn answers_danger(&self, case: &str, words: &str) {
        let page = self.get(case).await;
        let open = page.fields(".app-danger input[type=hidden], .app-danger textarea");
        let answered = open.iter().filter(|(name, _)| name.starts_with("danger-"));
        let said = |name: &str, value: &str| if name.ends_with("-seen") { value.to_owned() } else { words.to_owned() };
        let fields: Vec<(&str, String)> = answered.map(|(name, value)| (name.as_str(), said(name, value))).collect();
        if !fields.is_empty() {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.post(&format!("{case}/danger"), &fields).await.location();
        }
    }

    /// A page that needs a proof made for it, as who began it before their last proof sees it.
    pub async fn open(&self, path: &str) -> Answer {
        self.get(&format!("{path}?begun={}", self.begun(path).await.unwrap())).await
    }

    /// Proves anew that it is them, as a page asks that leads on after the proof; where it leads then.
    pub async fn proves(&self, asked: &str) -> String {
        assert!(asked.starts_with("/confirm?next="), "{asked}");
        let next = form_urlencoded::parse(asked.split_once('?').unwrap().1.as_bytes()).next().unwrap().1.into_owned();
        let id = self.session_id.parse().unwrap();
        let (mut unit, now) = (self.app.portal.store.begin().await.unwrap(), self.app.portal.clock.now());
        unit.confirm_session(id, now).await.unwrap();
        unit.save().await.unwrap();
        server::http::begun::after_proof(&self.app.portal, id, now.as_microsecond(), &next)
    }

    /// That an act which needs a proof of its own was proven by the last proof.
    pub async fn begun(&self, path: &str) -> Option<String> {
        let act = match path {
            "/account/contact" => ProvenAct::Contact,
            path if path.starts_with("/requests/new/") && path.ends_with("/check") => ProvenAct::Contact,
            path if path.ends_with("/helper") => ProvenAct::Helper,
            path if path.ends_with("/take-back") => ProvenAct::TakeBack,
            path if path.starts_with("/account/security") => ProvenAct::Passkeys,
            _ => return None,
        };
        let (portal, session) = (&self.app.portal, self.session_id.parse::<uuid::Uuid>().ok()?);
        let sql = "SELECT confirmed_us FROM session WHERE session_id = $1";
        let (confirmed,): (i64,) = portal.store.sql(sql).bind(session).one().await.unwrap();
        Some(act.proven_at(portal, session, confirmed))
    }
}
