//! Settings: `portal.toml`, then the environment. An unknown name stops the start.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use app::words::Locale;
use domain::contact::{ContactDetails, Regulator};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

use crate::proxies::Proxies;

/// Every setting. In the environment each name begins with `PORTAL_`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite://data/portal.db` or `postgres://…`.
    pub database_url: Option<String>,
    /// A file that holds the database address.
    pub database_url_file: Option<PathBuf>,
    /// Where to listen.
    pub addr: String,
    /// The public address, such as `https://portal.example.org`. It fixes the passkeys' domain for good.
    pub origin: Option<String>,
    /// Where files live.
    pub data_dir: PathBuf,
    /// The master key; made on the first start if it is missing.
    pub master_key_file: Option<PathBuf>,
    /// `smtp://user:secret@host:587` (STARTTLS is required) or `smtps://…`.
    pub smtp_url: Option<String>,
    /// A file that holds the mail server's address.
    pub smtp_url_file: Option<PathBuf>,
    /// Who mails come from.
    pub mail_from: String,
    /// Write mails as `.eml` files into this folder instead of sending them.
    pub mail_dir: Option<PathBuf>,
    /// What is logged, such as `info` or `server=debug,info`.
    pub log: String,
    /// Where metrics will be offered. Not used yet.
    pub metrics_addr: Option<String>,
    /// The virus scanner, such as `127.0.0.1:3310`. Without one, files that families send are held and opened by nobody.
    pub clamd_addr: Option<String>,
    /// A file with the certificate, in PEM, of the authority that vouches for the mail server, where it is not a public one.
    pub smtp_ca_file: Option<PathBuf>,
    /// The languages that pages are offered in, such as `en`, the first for who prefers none of them. Each must ship.
    pub locales: String,
    /// Languages beside those that ship, in tests.
    #[serde(skip)]
    pub more_locales: Vec<Locale>,
    /// The program that cleans pictures: this one, outside tests.
    #[serde(skip)]
    pub program: Option<PathBuf>,
    /// How staff sign in: with a passkey, or with a code by email too.
    pub staff_sign_in: StaffSignIn,
    /// Proxies whose word about where a request comes from counts: addresses or networks, with commas between them.
    pub trusted_proxies: String,
    /// The most that all stored files may take, in megabytes.
    pub files_mb: i64,
    /// The regulator's name, in place of the one that ships.
    pub regulator_name: Option<String>,
    /// Its postal address, with commas between the lines.
    pub regulator_address: Option<String>,
    /// Its telephone number.
    pub regulator_phone: Option<String>,
    /// Where one complains to it online.
    pub regulator_url: Option<String>,
}

/// How staff sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StaffSignIn {
    /// With a passkey. A code lets them make one, if they are invited or the data protection officer released them.
    Passkey,
    /// With a passkey, or with a code by email: for the demonstration, and for houses without script.
    Code,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: None,
            database_url_file: None,
            addr: "localhost:3000".into(),
            origin: None,
            data_dir: "data".into(),
            master_key_file: None,
            smtp_url: None,
            smtp_url_file: None,
            mail_from: "Family Hub <no-reply@example.org>".into(),
            mail_dir: None,
            log: "info".into(),
            metrics_addr: None,
            clamd_addr: None,
            smtp_ca_file: None,
            locales: "en".into(),
            more_locales: Vec::new(),
            program: None,
            staff_sign_in: StaffSignIn::Passkey,
            trusted_proxies: String::new(),
            files_mb: 50_000,
            regulator_name: None,
            regulator_address: None,
            regulator_phone: None,
            regulator_url: None,
        }
    }
}

/// Why the portal does not start.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Names or values that do not fit, one line each.
    #[error("{0}")]
    Settings(String),
    /// A secret's file cannot be read.
    #[error("{name}: the file {} cannot be read: {cause}", path.display())]
    Secret { name: &'static str, path: PathBuf, cause: std::io::Error },
}

impl Config {
    /// Reads `portal.toml` in the current folder, if there is one, and the environment.
    ///
    /// # Errors
    /// [`ConfigError`], one line a problem, in words.
    pub fn load() -> Result<Self, ConfigError> {
        Self::read(Env::prefixed("PORTAL_"))
    }

    fn read(env: Env) -> Result<Self, ConfigError> {
        let figment = Figment::from(Serialized::defaults(Self::default())).merge(Toml::file("portal.toml")).merge(env);
        let mut config: Self = figment.extract().map_err(|errors| {
            ConfigError::Settings(errors.into_iter().map(|error| explain(&error)).collect::<Vec<_>>().join("\n"))
        })?;
        config.database_url = secret("PORTAL_DATABASE_URL_FILE", config.database_url_file.as_deref(), config.database_url)?;
        config.smtp_url = secret("PORTAL_SMTP_URL_FILE", config.smtp_url_file.as_deref(), config.smtp_url)?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let mut problems = Vec::new();
        if self.listen_on().is_empty() {
            problems.push(format!("PORTAL_ADDR: {} is not an address such as localhost:3000", self.addr));
        }
        if !is_origin(&self.origin()) {
            problems.push(format!(
                "PORTAL_ORIGIN: {} is not a public address such as https://portal.example.org (http only for localhost)",
                self.origin()
            ));
        }
        let database = self.database_url();
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database.starts_with(scheme)) {
            problems.push("PORTAL_DATABASE_URL: must begin with sqlite:// or postgres://".into());
        }
        if self
            .clamd_addr
            .as_ref()
            .is_some_and(|addr| addr.rsplit_once(':').is_none_or(|(host, port)| host.is_empty() || port.parse::<u16>().is_err()))
        {
            problems.push("PORTAL_CLAMD_ADDR: must be a host and a port, such as 127.0.0.1:3310".into());
        }
        if self.smtp_url.as_ref().is_some_and(|url| !url.starts_with("smtp://") && !url.starts_with("smtps://")) {
            problems.push("PORTAL_SMTP_URL: must begin with smtp:// or smtps://".into());
        }
        if let Err(bad) = Proxies::parse(&self.trusted_proxies) {
            problems.push(format!("PORTAL_TRUSTED_PROXIES: {bad} is not an address or a network such as 10.0.0.0/8"));
        }
        if self.files_mb < 1 {
            problems.push("PORTAL_FILES_MB: must be a whole number of megabytes, 1 or more".into());
        }
        problems.extend(self.locale_tags().filter(|tag| shipped(tag).is_none()).map(|tag| {
            let known = Locale::shipped().iter().map(|locale| locale.tag()).collect::<Vec<_>>().join(", ");
            format!("PORTAL_LOCALES: there are no words in {tag:?}. Name one or more of {known}, with commas between them")
        }));
        if problems.is_empty() { Ok(()) } else { Err(ConfigError::Settings(problems.join("\n"))) }
    }

    fn locale_tags(&self) -> impl Iterator<Item = &str> {
        self.locales.split(',').map(str::trim)
    }

    /// The languages that pages are offered in.
    pub fn locales(&self) -> Vec<Locale> {
        self.locale_tags().filter_map(shipped).chain(self.more_locales.iter().copied()).collect()
    }

    /// The database's address.
    pub fn database_url(&self) -> String {
        let default = || format!("sqlite://{}", self.data_dir.join("portal.db").display());
        self.database_url.clone().unwrap_or_else(default)
    }

    /// The public address, without a slash at its end.
    pub fn origin(&self) -> String {
        let default = || format!("http://{}", self.addr);
        self.origin.clone().unwrap_or_else(default).trim_end_matches('/').to_owned()
    }

    /// Where the master key is.
    pub fn master_key_file(&self) -> PathBuf {
        self.master_key_file.clone().unwrap_or_else(|| self.data_dir.join("master.key"))
    }

    /// Where mails are written, when they are not sent.
    pub fn mail_dir(&self) -> PathBuf {
        self.mail_dir.clone().unwrap_or_else(|| self.data_dir.join("mail"))
    }

    /// The addresses to listen on: `localhost` is both of its addresses.
    pub fn listen_on(&self) -> Vec<SocketAddr> {
        match self.addr.rsplit_once(':') {
            Some(("localhost", port)) => port.parse().map_or_else(
                |_| Vec::new(),
                |port: u16| vec![SocketAddr::from(([127, 0, 0, 1], port)), SocketAddr::from(([0, 0, 0, 0, 0, 0, 0, 1], port))],
            ),
            _ => self.addr.parse().into_iter().collect(),
        }
    }

    /// Settings that are accepted and do nothing yet.
    pub fn unused(&self) -> Vec<&'static str> {
        self.metrics_addr.iter().map(|_| "PORTAL_METRICS_ADDR").collect()
    }

    /// Who supervises data protection law: as the settings say, else as it ships: it moved, and was renamed.
    pub fn regulator(&self) -> Regulator {
        let shipped = ContactDetails::current().regulator.clone();
        let lines = |text: &String| text.split(',').map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        Regulator {
            name: self.regulator_name.clone().unwrap_or(shipped.name),
            website: self.regulator_url.clone().unwrap_or(shipped.website),
            phone: self.regulator_phone.clone().unwrap_or(shipped.phone),
            post: self.regulator_address.as_ref().map_or(shipped.post, lines),
        }
    }
}

fn shipped(tag: &str) -> Option<Locale> {
    Locale::shipped().iter().copied().find(|locale| locale.tag() == tag)
}

/// `https://host[:port]`, or `http` for this machine alone: passkeys work nowhere else.
fn is_origin(text: &str) -> bool {
    let (scheme, host) = text.split_once("://").unwrap_or_default();
    let plain = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'));
    let name = host.split(':').next().unwrap_or_default();
    plain && (scheme == "https" || (scheme == "http" && (name == "localhost" || name == "127.0.0.1")))
}

fn secret(name: &'static str, file: Option<&Path>, value: Option<String>) -> Result<Option<String>, ConfigError> {
    let Some(path) = file else { return Ok(value) };
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.trim().to_owned())),
        Err(cause) => Err(ConfigError::Secret { name, path: path.to_owned(), cause }),
    }
}

fn explain(error: &figment::Error) -> String {
    use figment::error::Kind;
    let name = |field: &str| format!("PORTAL_{}", field.to_uppercase());
    match &error.kind {
        Kind::UnknownField(field, known) => {
            let near = known.iter().min_by_key(|known| strsim::levenshtein(field, known));
            let hint = near.map_or(String::new(), |near| format!(" Did you mean {}?", name(near)));
            format!("{}: there is no such setting.{hint}", name(field))
        }
        _ if error.path.is_empty() => format!("portal.toml: {}", error.kind),
        _ => format!("{}: {}", name(&error.path.join("_")), error.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let figment = pairs.iter().fold(Figment::from(Serialized::defaults(Config::default())), |figment, (key, value)| {
            figment.merge(Serialized::default(key, value))
        });
        let config: Config = figment.extract().map_err(|e| ConfigError::Settings(explain(&e)))?;
        config.check()?;
        Ok(config)
    }

    #[test]
    fn the_defaults_start() {
        let config = read(&[]).unwrap();
        assert_eq!(config.origin(), "http://localhost:3000");
        assert_eq!(config.listen_on().len(), 2);
        assert_eq!(config.database_url(), "sqlite://data/portal.db");
    }

    #[test]
    fn an_unknown_name_is_named_with_a_hint() {
        let error = read(&[("databas_url", "x")]).unwrap_err().to_string();
        assert_eq!(error, "PORTAL_DATABAS_URL: there is no such setting. Did you mean PORTAL_DATABASE_URL?");
    }

    #[test]
    fn a_language_without_words_is_refused_with_those_that_have_some() {
        let error = read(&[("locales", "en, cy")]).unwrap_err().to_string();
        assert_eq!(error, "PORTAL_LOCALES: there are no words in \"cy\". Name one or more of en, ar, with commas between them");
        assert_eq!(read(&[("locales", "en")]).unwrap().locales(), [Locale::source()]);
    }

    #[test]
    fn malformed_values_are_named() {
        for (name, value) in [
            ("addr", "nowhere"),
            ("addr", "localhost:99999"),
            ("origin", "ftp://x"),
            ("origin", "http://portal.example.org"),
            ("origin", "https://portal.example.org/path"),
            ("database_url", "mysql://x"),
            ("smtp_url", "mail.example.org"),
            ("clamd_addr", "nowhere"),
            ("locales", "en,tlh"),
            ("locales", ""),
            ("trusted_proxies", "10.0.0.0/8, the-proxy"),
            ("files_mb", "0"),
            ("staff_sign_in", "password"),
        ] {
            let error = read(&[(name, value)]).unwrap_err().to_string();
            assert!(error.starts_with(&format!("PORTAL_{}", name.to_uppercase())), "{error}");
        }
    }
}
