//! Accounts, invitations, and how somebody proves to be their owner.

use domain::id::{AccountId, CredentialId, PersonKey};
use domain::policy::{ManageAccount, Oversee, Proof, Role, Viewer};
use jiff::Timestamp;

use crate::audit::{Columns, FactKind, Subject, account_columns, email_tag, public_key_of};
use crate::sealed::{self, OwnKey, SealedText};
use crate::value::time_of;
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    ACCOUNT = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM account a LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE a.account_id = $1 AND a.closed_us IS NULL";
    BY_EMAIL = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM account a LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE a.email = $1 AND a.closed_us IS NULL";
    BY_PERSON = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM account a LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE a.person_key = $1";
    ACCOUNT_ADD = "INSERT INTO account (account_id, role, name, email, person_key, team, created_us, closed_us)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL) ON CONFLICT DO NOTHING";
    EMAIL_END = "UPDATE account SET email = NULL, email_named = FALSE WHERE account_id = $1 AND email IS NOT NULL AND person_key IS NOT NULL";
    TEAM = "UPDATE account SET team = $2 WHERE account_id = $1";
    OF_DPO = "SELECT email FROM account WHERE role = 'dpo' AND closed_us IS NULL AND email IS NOT NULL ORDER BY account_id";
    GUEST_ADD = "INSERT INTO account (account_id, role, name, email, person_key, created_us, closed_us, guest)
        VALUES ($1, 'agent', NULL, NULL, NULL, $2, NULL, TRUE)";
    GUEST_TEXTS_ADD = "INSERT INTO guest (account_id, name, email, email_mac, epoch, wrapped) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING";
    GUEST_EMAIL_END = "UPDATE guest SET email = NULL, email_mac = NULL WHERE account_id = $1 AND email IS NOT NULL";
    GUEST_KEY = "SELECT account_id AS owner, epoch, wrapped FROM guest WHERE account_id = $1";
    GUEST_NAME = "UPDATE guest SET name = $2 WHERE account_id = $1 AND email IS NOT NULL";
    GUEST = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM guest g JOIN account a ON a.account_id = g.account_id
        WHERE g.email_mac IN ($1, $2) AND a.closed_us IS NULL ORDER BY a.account_id";
    GUEST_EMAIL = "SELECT email, account_id AS owner, epoch, wrapped FROM guest WHERE account_id = $1 AND email IS NOT NULL";
    PERSON_NAME = "SELECT name FROM named_person WHERE person_key = $1 AND gone_no IS NULL";
    INVITE_ADD = "INSERT INTO invitation (token_hash, account_id, created_us, expires_us, used_us) VALUES ($1, $2, $3, $4, NULL)";
    INVITE = "SELECT account_id FROM invitation WHERE token_hash = $1 AND used_us IS NULL AND expires_us > $2";
    INVITE_USE = "UPDATE invitation SET used_us = $2 WHERE token_hash = $1 AND used_us IS NULL AND expires_us > $2";
    INVITE_END = "UPDATE invitation SET used_us = $2 WHERE account_id = $1 AND used_us IS NULL";
    INVITED = "SELECT max(expires_us) FROM invitation WHERE account_id = $1 AND used_us IS NULL AND expires_us > $2";
    STAFF = "SELECT a.account_id, a.name, a.role, (SELECT count(*) FROM credential c WHERE c.account_id = a.account_id) AS passkeys,
        (SELECT max(i.expires_us) FROM invitation i WHERE i.account_id = a.account_id AND i.used_us IS NULL AND i.expires_us > $1) AS until_us
        FROM account a WHERE a.role IN ('caseworker', 'officer', 'reviewer', 'dpo', 'admin') AND a.closed_us IS NULL
        ORDER BY a.name, a.account_id";
    WRONG_PURGE = "DELETE FROM wrong_code WHERE last_us < $1";
    INVITE_PURGE = "DELETE FROM invitation WHERE used_us < $1 OR expires_us < $1";
    CREDENTIALS = "SELECT credential_id, passkey, name, created_us, used_us FROM credential WHERE account_id = $1 ORDER BY created_us, credential_id";
    CREDENTIAL_ADD = "INSERT INTO credential (credential_id, account_id, raw_id, passkey, name, created_us, used_us)
        VALUES ($1, $2, $3, $4, $5, $6, NULL) ON CONFLICT DO NOTHING";
    CREDENTIAL_USED = "UPDATE credential SET passkey = $3, used_us = $4 WHERE raw_id = $1 AND account_id = $2";
    CREDENTIAL_NAME = "UPDATE credential SET name = $3 WHERE credential_id = $1 AND account_id = $2";
    CREDENTIAL_LOCK = "UPDATE account SET name = name WHERE account_id = $1";
    CREDENTIAL_COUNT = "SELECT (SELECT count(*) FROM credential WHERE account_id = $1) AS number, email FROM account WHERE account_id = $1";
    CREDENTIAL_REMOVE = "DELETE FROM credential WHERE credential_id = $1 AND account_id = $2";
    CREDENTIALS_END = "DELETE FROM credential WHERE account_id = $1 RETURNING credential_id";
    CEREMONY_ADD = "INSERT INTO ceremony (ceremony_id, purpose, account_id, state, expires_us) VALUES ($1, $2, $3, $4, $5)";
    CEREMONY_TAKE = "DELETE FROM ceremony WHERE ceremony_id = $1 AND purpose = $2 RETURNING account_id, state, expires_us";
    CEREMONY_PURGE = "DELETE FROM ceremony WHERE expires_us < $1";
    CODE_PURGE = "DELETE FROM email_code WHERE expires_us < $1";
}

/// Somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub role: Role,
    /// Their name, as it is shown to themselves and to colleagues.
    pub name: String,
    /// The email address to which codes are sent, in lower case.
    pub email: Option<String>,
    /// Who they are in the record.
    pub person: Option<PersonKey>,
    /// The team of somebody who works here.
    pub team: Option<String>,
}

impl Account {
    /// The account as a viewer.
    pub fn viewer(&self) -> Viewer {
        Viewer { account: self.id, role: self.role, person: self.person.clone(), team: self.team.clone() }
    }
}

/// Where codes go has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeAddress {
    /// The address before, where there was one and it is another now.
    pub before: Option<String>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct AccountRow {
    account_id: uuid::Uuid,
    role: String,
    name: Option<String>,
    email: Option<String>,
    person_key: Option<String>,
    team: Option<String>,
    guest: bool,
    sealed_name: Option<SealedText>,
    sealed_email: Option<SealedText>,
    #[sqlx(flatten)]
    key: OwnKey,
}

/// The address that a guest proved.
#[derive(sqlx::FromRow)]
pub(crate) struct GuestEmail {
    email: SealedText,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl GuestEmail {
    pub(crate) fn read(&self, edge: &Edge, guest: AccountId) -> Result<String> {
        self.email.read(&self.key, edge, (sealed::EMAIL, guest.0))
    }
}

impl AccountRow {
    /// Whether it is this address that is sealed there. What finds it proves nothing: who writes the database could copy it.
    fn has_proved(&self, edge: &Edge, email: &str) -> bool {
        self.proved(edge).is_some_and(|own| own == email)
    }

    fn proved(&self, edge: &Edge) -> Option<String> {
        self.sealed_email.as_ref()?.read(&self.key, edge, (sealed::EMAIL, self.account_id)).ok()
    }

    pub(crate) fn read(self, edge: Option<&Edge>) -> Result<Account> {
        let name = match self.sealed_name {
            Some(name) => name.read(&self.key, edge.ok_or(Error::NoKeys)?, (sealed::NAME, self.account_id))?,
            None => self.name.unwrap_or_default(),
        };
        let role = if self.guest { Some(Role::Guest) } else { Role::find_by_name(&self.role) };
        let role = role.ok_or_else(|| Error::Corrupt(format!("role {}", self.role)))?;
        let (id, person) = (AccountId(self.account_id), self.person_key.map(PersonKey));
        Ok(Account { id, role, name, email: self.email, person, team: self.team })
    }
}

/// A passkey of an account.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Its identity here.
    pub id: CredentialId,
    /// What webauthn-rs keeps of it, as JSON.
    pub passkey: String,
    /// What its owner calls it.
    pub name: String,
    pub created: Timestamp,
    /// When it was last used.
    pub used: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct CredentialRow {
    credential_id: uuid::Uuid,
    passkey: String,
    name: String,
    created_us: i64,
    used_us: Option<i64>,
}

impl CredentialRow {
    fn read(self) -> Result<Credential> {
        Ok(Credential {
            id: CredentialId(self.credential_id),
            passkey: self.passkey,
            name: self.name,
            created: time_of(self.created_us)?,
            used: self.used_us.map(time_of).transpose()?,
        })
    }
}

/// Somebody who works here, as the data protection officer sees them.
#[derive(Clone, Debug)]
pub struct StaffMember {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
    /// How many passkeys they have.
    pub passkeys: i64,
    /// Until when they may make one with a code.
    pub until: Option<Timestamp>,
}

/// What a WebAuthn ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ceremony {
    /// Making a passkey.
    Register,
    /// Signing in, or confirming that it is still you.
    SignIn,
}

impl Ceremony {
    fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::SignIn => "sign_in",
        }
    }
}

impl Store {
    /// The account, unless it is closed.
    pub async fn lookup_account(&self, id: AccountId) -> Result<Option<Account>> {
        self.q(ACCOUNT).bind(id.0).opt::<AccountRow>().await?.map(|row| row.read(self.edge.as_ref())).transpose()
    }

    /// The account with that email address (in lower case), unless it is closed.
    pub async fn find_account_by_email(&self, email: &str) -> Result<Option<Account>> {
        self.q(BY_EMAIL).bind(email.to_owned()).opt::<AccountRow>().await?.map(|row| row.read(self.edge.as_ref())).transpose()
    }

    /// The account of a person of the record.
    pub async fn find_account_of(&self, person: &PersonKey) -> Result<Option<Account>> {
        self.q(BY_PERSON).bind(person.0.clone()).opt::<AccountRow>().await?.map(|row| row.read(self.edge.as_ref())).transpose()
    }

    /// The addresses of the data protection officer, and of who stands in.
    pub async fn list_addresses_of_dpo(&self) -> Result<Vec<String>> {
        Ok(self.q(OF_DPO).all::<(String,)>().await?.into_iter().map(|(email,)| email).collect())
    }

    /// Everybody who works here, by name.
    pub async fn list_staff(&self, proof: &Proof<Oversee>, now: Timestamp) -> Result<Vec<StaffMember>> {
        type Row = (uuid::Uuid, Option<String>, String, i64, Option<i64>);
        let rows: Vec<Row> = self.q(STAFF).bind(now.as_microsecond()).all().await?;
        self.seen(proof, rows.iter().map(|row| Subject::Account(AccountId(row.0)))).await?;
        let read = |(id, name, role, passkeys, until): Row| {
            let role = Role::find_by_name(&role).ok_or_else(|| Error::Corrupt(format!("role {role}")))?;
            let until = until.map(time_of).transpose()?;
            Ok(StaffMember { id: AccountId(id), name: name.unwrap_or_default(), role, passkeys, until })
        };
        rows.into_iter().map(read).collect()
    }

    /// The guest who proved this email address (in lower case).
    pub async fn find_guest(&self, email: &str) -> Result<Option<Account>> {
        let [before, now] = self.finders(sealed::EMAIL, email.as_bytes()).await?;
        let rows: Vec<AccountRow> = self.q(GUEST).bind(before).bind(now).all().await?;
        let edge = self.edge()?;
        rows.into_iter().find(|row| row.has_proved(edge, email)).map(|row| row.read(Some(edge))).transpose()
    }

    /// The email address that a guest proved.
    pub async fn find_guest_email(&self, guest: AccountId) -> Result<Option<String>> {
        let sealed: Option<GuestEmail> = self.q(GUEST_EMAIL).bind(guest.0).opt().await?;
        sealed.map(|sealed| self.edge().and_then(|edge| sealed.read(edge, guest))).transpose()
    }

    /// The name of a person of today's records, for an invitation.
    pub async fn find_invitee(&self, person: &PersonKey) -> Result<Option<String>> {
        let name: Option<(String,)> = self.q(PERSON_NAME).bind(person.0.clone()).opt().await?;
        Ok(name.map(|(name,)| name))
    }

    /// The account that an unused, unexpired invitation is for. Looking does not use it up.
    pub async fn find_invitation(&self, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<AccountId>> {
        let row: Option<(uuid::Uuid,)> = self.q(INVITE).bind(token_hash.to_vec()).bind(now.as_microsecond()).opt().await?;
        Ok(row.map(|(id,)| AccountId(id)))
    }

    /// The passkeys of an account, oldest first.
    pub async fn list_credentials(&self, account: AccountId) -> Result<Vec<Credential>> {
        let rows: Vec<CredentialRow> = self.q(CREDENTIALS).bind(account.0).all().await?;
        rows.into_iter().map(CredentialRow::read).collect()
    }
}

impl UnitOfWork {
    /// Adds a guest, with an email address to prove or none. `false` when the address has a guest already.
    pub async fn add_guest(&mut self, id: AccountId, name: &str, email: Option<&str>, now: Timestamp) -> Result<bool> {
        self.q(GUEST_ADD).bind(id.0).bind(now.as_microsecond()).exec_one().await?;
        let (key, (epoch, wrapped)) = self.make_key(id.0).await?;
        let edge = self.store.edge()?;
        let name = SealedText::seal(edge, &key, (sealed::NAME, id.0), name.as_bytes());
        let found_by = email.and_then(|email| edge.finder(epoch, sealed::EMAIL, email.as_bytes())).map(Vec::from);
        let email = email.map(|email| SealedText::seal(edge, &key, (sealed::EMAIL, id.0), email.as_bytes()));
        let columns = account_columns(Role::Agent.as_str(), None, (true, email.as_ref().map(SealedText::as_bytes)), None);
        self.account_fact(id, &columns, now)?;
        let q = self.q(GUEST_TEXTS_ADD).bind(id.0).bind(name).bind(email).bind(found_by);
        Ok(q.bind(epoch).bind(wrapped).exec().await? == 1)
    }

    /// The address that a guest proved lets nobody in any more; who asks from it is somebody new.
    pub(crate) async fn end_guest_email(&mut self, id: AccountId, now: Timestamp) -> Result<()> {
        if self.q(GUEST_EMAIL_END).bind(id.0).exec().await? == 0 {
            return Ok(());
        }
        self.account_fact(id, &account_columns(Role::Agent.as_str(), None, (true, None), None), now)
    }

    /// Keeps the name under which a guest asks. Who came in by a letter is called as they were when it was keyed in.
    pub async fn name_guest(&mut self, id: AccountId, name: &str) -> Result<()> {
        let key: OwnKey = self.q(GUEST_KEY).bind(id.0).one().await?;
        let name = key.seal(self.store.edge()?, (sealed::NAME, id.0), name.as_bytes())?;
        self.q(GUEST_NAME).bind(id.0).bind(name).exec().await.map(drop)
    }

    /// Adds an account. [`Error::Conflict`] when its email address or its person has one.
    pub async fn add_account(&mut self, account: &Account, now: Timestamp) -> Result<()> {
        let added = self
            .q(ACCOUNT_ADD)
            .bind(account.id.0)
            .bind(account.role.as_str().to_owned())
            .bind(account.name.clone())
            .bind(account.email.clone())
            .bind(account.person.as_ref().map(|p| p.0.clone()))
            .bind(account.team.clone())
            .bind(now.as_microsecond())
            .exec()
            .await?;
        if added != 1 {
            return Err(Error::Conflict(None));
        }
        let person = account.person.as_ref().map(|key| key.0.as_str());
        let email = account.email.as_deref().map(|email| self.store.edge().map(|edge| email_tag(edge, email))).transpose()?;
        let columns = account_columns(account.role.as_str(), person, (false, email.as_deref()), None);
        self.account_fact(account.id, &columns, now)
    }

    /// The account of somebody of a family; of nobody who works here, and of no guest.
    pub(crate) async fn family_account(&mut self, id: AccountId) -> Result<Option<Account>> {
        let row: Option<AccountRow> = self.q(ACCOUNT).bind(id.0).opt().await?;
        let account = row.map(|row| row.read(self.store.edge.as_ref())).transpose()?;
        Ok(account.filter(|account| !account.role.is_staff() && account.role != Role::Guest))
    }

    /// The fact of an account whose codes go to this address from now on.
    pub(crate) fn email_fact(&mut self, account: &Account, email: &str, now: Timestamp) -> Result<()> {
        let (person, tag) = (account.person.as_ref().map(|key| key.0.as_str()), email_tag(self.store.edge()?, email));
        self.account_fact(account.id, &account_columns(account.role.as_str(), person, (false, Some(&tag)), None), now)
    }

    /// Codes of somebody of a family go nowhere from now on, until somebody says where.
    pub(crate) async fn end_email(&mut self, id: AccountId, now: Timestamp) -> Result<()> {
        let Some(account) = self.family_account(id).await? else { return Ok(()) };
        if self.q(EMAIL_END).bind(id.0).exec().await? == 0 {
            return Ok(());
        }
        let person = account.person.as_ref().map(|key| key.0.as_str());
        self.account_fact(id, &account_columns(account.role.as_str(), person, (false, None), None), now)?;
        self.named_fact(id, false, now)
    }

    fn account_fact(&mut self, id: AccountId, columns: &Columns, at: Timestamp) -> Result<()> {
        let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
        self.fact(FactKind::Account, &id.to_string(), Some(&columns), at)
    }

    /// Says in which team somebody works.
    pub async fn set_team(&mut self, id: AccountId, team: &str) -> Result<()> {
        self.q(TEAM).bind(id.0).bind(team.to_owned()).exec_one().await
    }

    /// Adds an invitation.
    pub async fn add_invitation(&mut self, hash: &[u8; 32], to: AccountId, now: Timestamp, expires: Timestamp) -> Result<()> {
        let q = self.q(INVITE_ADD).bind(hash.to_vec()).bind(to.0);
        q.bind(now.as_microsecond()).bind(expires.as_microsecond()).exec_one().await
    }

    /// Uses an invitation up. `false` when it was used or has expired.
    pub async fn use_invitation(&mut self, hash: &[u8; 32], now: Timestamp) -> Result<bool> {
        Ok(self.q(INVITE_USE).bind(hash.to_vec()).bind(now.as_microsecond()).exec().await? == 1)
    }

    /// Adds a passkey. [`Error::Conflict`] when it is known already.
    pub async fn add_credential(&mut self, of: AccountId, credential: &Credential, raw_id: &[u8]) -> Result<()> {
        let added = self
            .q(CREDENTIAL_ADD)
            .bind(credential.id.0)
            .bind(of.0)
            .bind(raw_id.to_vec())
            .bind(credential.passkey.clone())
            .bind(credential.name.clone())
            .bind(credential.created.as_microsecond())
            .exec()
            .await?;
        if added != 1 {
            return Err(Error::Conflict(None));
        }
        let key = public_key_of(&credential.passkey);
        let columns = [Some(of.0.as_bytes().as_slice()), Some(raw_id), Some(key.as_slice())];
        self.fact(FactKind::Credential, &credential.id.to_string(), Some(&columns), credential.created)
    }

    /// Keeps what changed in a passkey when it was used (its counter, its backup state).
    pub async fn credential_used(&mut self, of: AccountId, raw_id: &[u8], passkey: String, now: Timestamp) -> Result<()> {
        let q = self.q(CREDENTIAL_USED).bind(raw_id.to_vec()).bind(of.0);
        q.bind(passkey).bind(now.as_microsecond()).exec_one().await
    }

    /// Names a passkey. `false` when the account has no such passkey.
    pub async fn name_credential(&mut self, proof: &Proof<ManageAccount>, id: CredentialId, name: String) -> Result<bool> {
        Ok(self.q(CREDENTIAL_NAME).bind(id.0).bind(proof.resource().0).bind(name).exec().await? == 1)
    }

    /// Removes a passkey, unless it is the last way in: a family's codes are another. `false` when nothing was removed. The account
    /// row is locked first: two removals at once cannot take the last two.
    pub async fn remove_credential(&mut self, proof: &Proof<ManageAccount>, id: CredentialId, now: Timestamp) -> Result<bool> {
        let account = proof.resource().0;
        self.q(CREDENTIAL_LOCK).bind(account).exec_one().await?;
        let (count, email): (i64, Option<String>) = self.q(CREDENTIAL_COUNT).bind(account).one().await?;
        let codes = email.is_some() && !proof.viewer().role.is_staff();
        if (count <= 1 && !codes) || self.q(CREDENTIAL_REMOVE).bind(id.0).bind(account).exec().await? != 1 {
            return Ok(false);
        }
        self.fact(FactKind::Credential, &id.to_string(), None, now)?;
        Ok(true)
    }

    /// Ends every passkey of an account: who came in by its mailbox may have made one, and a passkey outlasts the mailbox.
    pub(crate) async fn end_credentials(&mut self, of: AccountId, now: Timestamp) -> Result<()> {
        let ended: Vec<(uuid::Uuid,)> = self.q(CREDENTIALS_END).bind(of.0).all().await?;
        for (id,) in ended {
            self.fact(FactKind::Credential, &CredentialId(id).to_string(), None, now)?;
        }
        Ok(())
    }

    /// Keeps the state of a ceremony until it is finished.
    pub async fn add_ceremony(
        &mut self,
        id: uuid::Uuid,
        purpose: Ceremony,
        account: Option<AccountId>,
        state: String,
        expires: Timestamp,
    ) -> Result<()> {
        let q = self.q(CEREMONY_ADD).bind(id).bind(purpose.as_str().to_owned()).bind(account.map(|a| a.0));
        q.bind(state).bind(expires.as_microsecond()).exec_one().await
    }

    /// Takes the state of a ceremony: it can be finished once.
    pub async fn take_ceremony(
        &mut self,
        id: uuid::Uuid,
        purpose: Ceremony,
        now: Timestamp,
    ) -> Result<Option<(Option<AccountId>, String)>> {
        let row: Option<(Option<uuid::Uuid>, String, i64)> =
            self.q(CEREMONY_TAKE).bind(id).bind(purpose.as_str().to_owned()).opt().await?;
        let live = row.filter(|(_, _, expires)| *expires > now.as_microsecond());
        Ok(live.map(|(account, state, _)| (account.map(AccountId), state)))
    }

    /// Ends every invitation of an account that was not used.
    pub async fn end_invitations(&mut self, of: AccountId, now: Timestamp) -> Result<()> {
        self.q(INVITE_END).bind(of.0).bind(now.as_microsecond()).exec().await.map(drop)
    }

    /// Until when the last invitation of an account works that was not used. `None` when there is none.
    pub async fn invited_until(&mut self, account: AccountId, now: Timestamp) -> Result<Option<Timestamp>> {
        let (until,): (Option<i64>,) = self.q(INVITED).bind(account.0).bind(now.as_microsecond()).one().await?;
        until.map(time_of).transpose()
    }

    /// Whether somebody has this email address: as an account's own, or as one that a guest proved.
    pub async fn is_own_address(&mut self, id: AccountId, email: &str) -> Result<bool> {
        Ok(self.own_address(id).await?.as_deref() == Some(email))
    }

    /// Where codes of somebody go: to an account's own address, or to the one that a guest proved.
    pub(crate) async fn own_address(&mut self, id: AccountId) -> Result<Option<String>> {
        let row: Option<AccountRow> = self.q(ACCOUNT).bind(id.0).opt().await?;
        let edge = self.store.edge()?;
        Ok(row.and_then(|row| row.email.clone().or_else(|| row.proved(edge))))
    }

    /// Removes what was for one use, once, and has been over since before then: codes, invitations, ceremonies; and wrong codes.
    pub async fn purge_secrets(&mut self, before: Timestamp) -> Result<()> {
        for sql in [CODE_PURGE, INVITE_PURGE, CEREMONY_PURGE, WRONG_PURGE] {
            self.q(sql).bind(before.as_microsecond()).exec().await?;
        }
        Ok(())
    }
}
