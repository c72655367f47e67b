//! How the parts of the portal are: each reports here, and `/health/ready` tells. Words for operators, without personal data.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A part that dies this often within this time, with no good round between, keeps dying.
const DEATHS: usize = 5;
const WITHIN: Duration = Duration::from_mins(10);

/// How long it counts what was found.
const RECENT: Duration = Duration::from_secs(2);

/// What the parts of one server have reported. Times are those of a clock that only goes on.
#[derive(Debug, Default)]
pub struct Health {
    parts: Mutex<BTreeMap<&'static str, Part>>,
    found: tokio::sync::Mutex<Option<(Duration, Vec<Finding>)>>,
}

/// What was found of a part that was asked, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It works.
    Well(&'static str),
    /// It does not, and the cause.
    Ill(&'static str, String),
}

impl Finding {
    /// What is wrong and why, if something is.
    pub fn ill(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Well(_) => None,
            Self::Ill(words, cause) => Some((words, cause)),
        }
    }
}

#[derive(Debug, Default)]
struct Part {
    trouble: Option<String>,
    /// Until when it promised to report again.
    promised: Option<Duration>,
    deaths: Vec<Duration>,
}

impl Health {
    /// A part says that it lives, and will say so again before then.
    pub fn lives(&self, part: &'static str, until: Duration) {
        self.parts().entry(part).or_default().promised = Some(until);
    }

    /// A part did what it is for.
    pub fn worked(&self, part: &'static str) {
        self.parts().entry(part).or_default().deaths.clear();
    }

    /// A part panicked.
    pub fn died(&self, part: &'static str, now: Duration) {
        let mut parts = self.parts();
        let deaths = &mut parts.entry(part).or_default().deaths;
        deaths.retain(|death| now.saturating_sub(*death) < WITHIN);
        deaths.push(now);
    }

    /// A part says what is wrong with it, or that nothing is.
    pub fn report(&self, part: &'static str, trouble: Option<String>) {
        self.parts().entry(part).or_default().trouble = trouble;
    }

    /// What is wrong now, a line each.
    pub fn troubles(&self, now: Duration) -> Vec<String> {
        self.parts().iter().filter_map(|(name, part)| part.trouble(now).map(|words| format!("{name}: {words}"))).collect()
    }

    /// What was found just now. Who asks while somebody looks waits for the same answer: asking often costs nothing.
    pub async fn recent(&self, now: Duration, look: impl Future<Output = Vec<Finding>>) -> Vec<Finding> {
        let mut found = self.found.lock().await;
        if let Some((at, findings)) = found.as_ref()
            && now.saturating_sub(*at) < RECENT
        {
            return findings.clone();
        }
        let findings = look.await;
        for (words, cause) in findings.iter().filter_map(Finding::ill) {
            tracing::warn!(cause, "{words}");
        }
        *found = Some((now, findings.clone()));
        findings
    }

    fn parts(&self) -> MutexGuard<'_, BTreeMap<&'static str, Part>> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Part {
    fn trouble(&self, now: Duration) -> Option<String> {
        let deaths = self.deaths.iter().filter(|death| now.saturating_sub(**death) < WITHIN).count();
        if deaths >= DEATHS {
            return Some(format!("it broke down {deaths} times in {} minutes", WITHIN.as_secs() / 60));
        }
        if self.promised.is_some_and(|until| now > until) {
            return Some("it stands still".into());
        }
        self.trouble.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn a_part_that_keeps_dying_is_named_until_it_works_again() {
        let health = Health::default();
        for n in 0..4 {
            health.died("scan_file", MINUTE * n);
        }
        assert_eq!(health.troubles(MINUTE * 4), Vec::<String>::new(), "now and then is no alarm");
        health.died("scan_file", MINUTE * 4);
        assert_eq!(health.troubles(MINUTE * 4), ["scan_file: it broke down 5 times in 10 minutes"]);
        assert_eq!(health.troubles(MINUTE * 10), Vec::<String>::new(), "it has not died for long");
        health.worked("scan_file");
        assert_eq!(health.troubles(MINUTE * 4), Vec::<String>::new());
    }

    #[test]
    fn a_part_that_falls_silent_is_named() {
        let health = Health::default();
        health.lives("send_code", MINUTE);
        assert!(health.troubles(MINUTE).is_empty());
        assert_eq!(health.troubles(MINUTE * 2), ["send_code: it stands still"]);
        health.lives("send_code", MINUTE * 3);
        assert!(health.troubles(MINUTE * 2).is_empty());
    }

    #[test]
    fn a_part_says_itself_what_is_wrong() {
        let health = Health::default();
        health.report("audit", Some("entries have waited for 61 seconds".into()));
        assert_eq!(health.troubles(MINUTE), ["audit: entries have waited for 61 seconds"]);
        health.report("audit", None);
        assert!(health.troubles(MINUTE).is_empty());
    }
}
