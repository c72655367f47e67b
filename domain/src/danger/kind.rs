//! What there is to think of.

crate::listed! {
    /// What there is to think of before a reply, in the order of the panel.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DangerKind {
        /// Whose record it is about: before that is said, nothing was looked up.
        Whose,
        /// A place that somebody must not learn.
        Place,
        /// What was told in confidence.
        Confidences,
        /// How old the child is, and what they understand (law.md §4: no age threshold, judged case by case).
        Age,
        /// What the child says about it themself.
        OwnView,
        /// Court orders.
        Orders,
        /// Who else is in the record.
        Others,
        /// How who asked may be reached.
        Contact,
        /// Other open cases about the same person.
        Cases,
    }
}

impl DangerKind {
    /// Its name in forms, and as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Whose => "whose",
            Self::Place => "place",
            Self::Confidences => "confidences",
            Self::Age => "age",
            Self::OwnView => "own-view",
            Self::Orders => "orders",
            Self::Others => "others",
            Self::Contact => "contact",
            Self::Cases => "cases",
        }
    }

    /// The one of that name.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The field of its answer, to which a problem leads.
    pub fn field(self) -> String {
        format!("danger-{}", self.as_str())
    }

    /// The field that says to what the record said it is the answer.
    pub fn seen_field(self) -> String {
        format!("danger-{}-seen", self.as_str())
    }
}
