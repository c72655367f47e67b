//! How a notice goes, and when it was given.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Posted;
use crate::case::{AskOf, Case, ClockFacts, Event, GivenReply, Message, Recorded, Reply, Side, Standing};
use crate::clock::{Calendar, PostClass, london_day};

/// How a notice goes. What the portal sends dates itself; what goes another way has the day on which it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Delivery {
    /// It stands here: given when the person was notified, or looked.
    Portal,
    /// A letter that the portal makes: given on the day the post delivers it.
    Post,
    /// Sent by email, as earlier releases took it. No mail of ours holds words of a case (capability F13): nobody chooses it.
    Email { on: Date },
    /// Handed over.
    Hand { on: Date },
    /// Read to them, by telephone or face to face.
    Aloud { on: Date },
    /// Shown on the page that followed what the person sent.
    Shown { on: Date },
}

crate::listed! {
    /// How a notice goes, as an officer chooses.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DeliveryWay {
        Portal,
        Post,
        Hand,
        Aloud,
    }
}

impl DeliveryWay {
    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Post => "post",
            Self::Hand => "hand",
            Self::Aloud => "aloud",
        }
    }

    /// The way of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name)
    }

    /// This way, on this day where the portal does not date it.
    pub fn on(self, on: Date) -> Delivery {
        match self {
            Self::Portal => Delivery::Portal,
            Self::Post => Delivery::Post,
            Self::Hand => Delivery::Hand { on },
            Self::Aloud => Delivery::Aloud { on },
        }
    }
}

impl Delivery {
    /// The London day that was recorded with it; none where the portal or the post office says it later.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Portal | Self::Post => None,
            Self::Email { on } | Self::Hand { on } | Self::Aloud { on } | Self::Shown { on } => Some(on),
        }
    }
}

/// What a notice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeKind {
    Ask(AskOf),
    Extension,
    Acknowledgement,
    Progress,
    Reply,
    Lifting,
}

impl NoticeKind {
    /// What an event gives notice of, and how.
    pub(in crate::case) fn of(event: &Event) -> Option<(Self, &str, Delivery)> {
        Some(match event {
            Event::Asked(asked) => (Self::Ask(asked.of), &asked.text, asked.delivery),
            Event::Extended(extended) => (Self::Extension, &extended.text, extended.delivery),
            Event::Acknowledged(acknowledged) => (Self::Acknowledgement, &acknowledged.text, acknowledged.delivery),
            Event::ProgressTold(told) => (Self::Progress, &told.text, told.delivery),
            Event::Replied(reply) => (Self::Reply, &reply.text, reply.delivery),
            Event::Lifted(lifted) => (Self::Lifting, &lifted.text, lifted.delivery),
            _ => return None,
        })
    }
}

/// Something that we give notice of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNotice {
    /// The event that made it.
    pub seq: i64,
    pub kind: NoticeKind,
    /// Our words.
    pub text: String,
    /// The London day on which it was made.
    pub made: Date,
    pub delivery: Delivery,
    /// That the letter was posted.
    pub posting: Option<Posting>,
    /// The London day on which the person was notified or looked, whichever was first.
    pub reached: Option<Date>,
    /// Whether it did not arrive, or a second person did not confirm it: it was not given.
    pub failed: bool,
}

/// That a letter was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Posting {
    /// The event that says so.
    pub seq: i64,
    pub class: PostClass,
    /// On which London day, as it was recorded.
    pub on: Date,
    /// The London day on which it was recorded.
    pub recorded: Date,
}

/// When a notice was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenDays {
    /// The day on which it was sent: a letter, posted.
    pub sent: Date,
    /// The day on which it was there: a letter, delivered in the ordinary course of post.
    pub delivered: Date,
}

impl CaseNotice {
    /// Whether it is a letter that nobody has posted.
    pub fn is_unposted(&self) -> bool {
        self.delivery == Delivery::Post && self.posting.is_none() && !self.failed
    }

    /// Whether it went, as far as we did it: a letter is posted.
    pub fn is_out(&self) -> bool {
        self.delivery != Delivery::Post || self.posting.is_some()
    }

    /// Whether the person may read it: not a letter that nobody has posted, or ever will. What it asks may be asked by telephone instead.
    pub fn is_readable(&self) -> bool {
        self.is_out() || (self.failed && matches!(self.kind, NoticeKind::Ask(_)))
    }

    /// The London day on which it went, as last corrected: handed over, posted, or found here.
    pub(in crate::case) fn went_on(&self, clock: &ClockFacts) -> Option<Date> {
        let posted = self.posting.map(|posting| clock.day(posting.seq, posting.on));
        let went = self.delivery.day().map(|on| clock.day(self.seq, on)).or(posted).or(self.reached);
        went.filter(|_| !self.failed)
    }

    /// Whether it stands here and nobody was told of it.
    pub fn is_unseen(&self) -> bool {
        self.delivery == Delivery::Portal && self.reached.is_none() && !self.failed
    }

    /// When it was given. `None` while it was not, or while a second person has not confirmed the day.
    pub fn given(&self, clock: &ClockFacts, calendar: &Calendar) -> Option<GivenDays> {
        if self.failed || !clock.counts(self.seq) {
            return None;
        }
        let same = |day| GivenDays { sent: day, delivered: day };
        match self.delivery {
            Delivery::Portal => self.reached.map(same),
            Delivery::Post => {
                let posting = self.posting.filter(|posting| clock.counts(posting.seq))?;
                let sent = clock.day(posting.seq, posting.on);
                let days = calendar.rules(sent).post_days(posting.class);
                Some(GivenDays { sent, delivered: calendar.working_days_after(sent, days) })
            }
            delivery => delivery.day().map(|on| same(clock.day(self.seq, on))),
        }
    }

    pub(in crate::case) fn post(&mut self, recorded: &Recorded, posted: &Posted) {
        let today = london_day(recorded.at);
        self.posting = Some(Posting { seq: recorded.seq, class: posted.class, on: posted.on, recorded: today });
        self.failed = false;
    }

    pub(in crate::case) fn reach(&mut self, on: Date) {
        if self.is_unseen() {
            self.reached = Some(on);
        }
    }
}

impl Case {
    /// Messages that the family may read: all but the words of letters that nobody has posted, or ever will, and ours from before
    /// another person was named: they may tell of the one before (Art 32).
    pub fn readable_messages(&self) -> impl Iterator<Item = &Message> {
        let here = |seq| self.notice(seq).is_none_or(CaseNotice::is_readable);
        let ours = |message: &Message| message.side == Side::Office;
        self.messages.iter().filter(move |message| here(message.seq) && (!ours(message) || self.is_of_them(message.seq)))
    }

    /// Letters that nobody has posted and somebody should: not one that asks for what has come or was taken back, nor one of more time, of
    /// how far we are, a question or an acknowledgement that the reply has overtaken. None to who wants nothing any more.
    pub fn unposted(&self) -> impl Iterator<Item = &CaseNotice> {
        let settled = |notice: &CaseNotice| {
            let overtaken = match notice.kind {
                NoticeKind::Reply | NoticeKind::Lifting => self.is_taken_back(),
                NoticeKind::Extension | NoticeKind::Ask(_) | NoticeKind::Acknowledgement | NoticeKind::Progress => {
                    !self.state.is_open()
                }
            };
            overtaken || self.asks.iter().any(|ask| ask.seq == notice.seq && !ask.is_open())
        };
        self.notices.iter().filter(move |notice| notice.is_unposted() && !settled(notice) && !self.is_unconfirmed_reason(notice))
    }

    /// Whether it says why something takes longer than its day, and a second person has not confirmed that day: the letter would say the
    /// day before it, and what is posted cannot be unsaid.
    fn is_unconfirmed_reason(&self, notice: &CaseNotice) -> bool {
        let itself = self.clock.counts(notice.seq) && notice.posting.is_none();
        itself && self.standing(notice.seq) != Standing::Counts
    }

    /// Letters whose day of posting a second person did not confirm: its true day can be recorded, where nothing else of the kind stands.
    pub fn to_post_anew(&self) -> impl Iterator<Item = &CaseNotice> {
        self.notices.iter().filter(|notice| notice.failed && self.may_be_posted(notice))
    }

    /// Whether its posting can be recorded.
    pub fn may_be_posted(&self, notice: &CaseNotice) -> bool {
        // Of what it says itself, nothing is posted any more.
        let day_declined = self.clock.counts(notice.seq) && self.standing(notice.seq) == Standing::Declined;
        let declined = notice.failed && day_declined && notice.posting.is_some();
        let others = || self.notices.iter().any(|other| other.kind == notice.kind && other.seq != notice.seq && !other.failed);
        let last = || match notice.kind {
            NoticeKind::Reply => self.replies.last().is_some_and(|given| given.seq == notice.seq),
            NoticeKind::Ask(of) => {
                self.asks.iter().rfind(|ask| ask.of == of).is_some_and(|ask| ask.seq == notice.seq && !ask.withdrawn)
            }
            _ => true,
        };
        !self.is_taken_back()
            && !self.is_unconfirmed_reason(notice)
            && (notice.is_unposted() || (declined && !others() && last()))
    }

    /// Whether it stands here, its mail came back, and who looks has it all the same: not what was taken back, asked anew or not confirmed,
    /// nor a copy, whose files were taken off again, nor a reply that could not be given any more.
    pub fn may_be_found(&self, notice: &CaseNotice) -> bool {
        let stands = match notice.kind {
            NoticeKind::Ask(_) => self.asks.iter().any(|ask| ask.seq == notice.seq && ask.is_open()),
            NoticeKind::Reply => self.is_last_word(notice.seq),
            NoticeKind::Acknowledgement => self.state.is_open(),
            // They move a date, or what is used: whoever recorded that they did not arrive may have meant that they shall not go.
            NoticeKind::Extension | NoticeKind::Lifting | NoticeKind::Progress => false,
        };
        let about = self.is_of_them(notice.seq);
        about && notice.failed && notice.delivery == Delivery::Portal && self.standing(notice.seq) == Standing::Counts && stands
    }

    /// Whether something stands here that reaches the person when they look.
    pub fn has_news_here(&self) -> bool {
        self.notices.iter().any(|notice| notice.is_unseen() || self.may_be_found(notice))
    }

    /// Whether a reply is the last, may be read, was not taken back, and has no file to hand over.
    fn is_last_word(&self, seq: i64) -> bool {
        let last = self.replies.last().filter(|given| given.seq == seq && given.taken_back.is_none());
        let last = last.filter(|_| self.readable_replies().any(|given| given.seq == seq));
        let holds = |given: &GivenReply| {
            let Reply { outcome, ground, .. } = given.reply;
            !self.is_kept(outcome)
                && self.outcomes().contains(&outcome)
                && ground.is_none_or(|ground| self.grounds().contains(&ground))
        };
        last.is_some_and(|given| holds(given) && (!given.reply.outcome.hands_over() || self.files.is_empty()))
    }

    /// Whether a reply can still go out: the case is open, or the letter of one lies here.
    pub fn has_reply_ahead(&self) -> bool {
        self.state.is_open() || self.unposted().any(|notice| notice.kind == NoticeKind::Reply)
    }
}
