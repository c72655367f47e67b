//! The parts of an address, and where the name of a street ends.

use std::collections::BTreeSet;

use super::towns::before_regions;
use super::words::{Token, joined, searched, spelled};

pub(super) const NUMBER: &[&str] = &["no", "number", "num", "nr"];

/// Words that end the name of a street, wherever they stand.
pub(super) const STREETS: &[&str] = &[
    "st",
    "road",
    "avenue",
    "lane",
    "drive",
    "close",
    "crescent",
    "grove",
    "garden",
    "terrace",
    "walk",
    "mews",
    "square",
    "boulevard",
    "parade",
    "way",
    "place",
    "row",
];
/// Words that end it when none of the others does: they also stand in names of towns and houses.
const OTHERS: &[&str] = &[
    "rise", "hill", "park", "green", "common", "court", "ride", "reach", "mount", "view", "yard", "wharf", "gate", "end", "mead",
    "field", "fields", "bridge", "heights", "estate", "path", "alley", "vale", "quay",
];
/// Words that end the name of a house.
const HOUSES: &[&str] = &[
    "house", "lodge", "tower", "building", "mansions", "hall", "cottage", "villa", "villas", "hostel", "refuge", "farm", "hotel",
    "centre", "wing", "point",
];
/// Words behind a street that tell a part of it, or who lives in a part of a house: never the name of a town or a village alone.
const DOORS: &str = "flat flats floor floors ground first second third fourth fifth top attic loft basement garden maisonette annexe \
    annex bedsit penthouse upstairs downstairs rear front back left right north south east west upper lower middle level block \
    entrance door building house court tower lodge cottage wing hall hostel farm barn mansions villa caravan pitch plot berth care \
    box number no room unit studio suite";

/// Whether a word tells the kind of a street, a house or a door, or joins others.
pub(super) fn is_kind(word: &str) -> bool {
    let joins = ["the", "and", "of", "on", "upon", "flat"];
    let kinds = [STREETS, OTHERS, HOUSES, NUMBER, &joins];
    kinds.iter().any(|kinds| kinds.contains(&word)) || DOORS.split_whitespace().any(|door| door == word)
}

/// Whether a word, as it is looked for, ends the name of a street.
pub(super) fn is_end_of_street(word: &str) -> bool {
    [STREETS, OTHERS].iter().any(|kinds| kinds.iter().any(|kind| searched(kind) == word))
}

/// One part of an address: what stands between commas or on a line.
#[derive(Default)]
pub(super) struct Part {
    pub numbers: BTreeSet<String>,
    /// They stand before the words.
    pub leads: bool,
    pub words: Vec<Token>,
}

impl Part {
    pub fn is_street(&self) -> bool {
        !self.numbers.is_empty() || ends_at(&self.words, STREETS).is_some()
    }

    pub fn is_kind_of_street(&self) -> bool {
        [STREETS, OTHERS].iter().any(|kinds| ends_at(&self.words, kinds).is_some())
    }

    /// Whether a house number may stand behind it: "Mill Hill, 7".
    pub fn takes_number(&self) -> bool {
        let last = self.words.last().map_or("", |word| word.text.as_str());
        self.numbers.is_empty() && self.words.len() > 1 && (STREETS.contains(&last) || OTHERS.contains(&last))
    }
}

/// Names under which a street or a house may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub all: BTreeSet<String>,
    /// Those that are only a match with the number beside them.
    pub beside: BTreeSet<String>,
    /// What streets are called without their kind, such as "quayside", and that kind; none of a name that has none.
    pub own: BTreeSet<(String, String)>,
}

impl Names {
    /// The street of this part. Where nothing says where its name ends and a town begins, it may end anywhere.
    pub fn add_street(&mut self, words: &[Token]) {
        let (name, known) = (street(words), before(words));
        self.add(name, false);
        self.add_own(name);
        if name.len() == words.len() && known > 0 && [STREETS, OTHERS, HOUSES].iter().all(|ends| ends_at(words, ends).is_none()) {
            (1..words.len()).filter(|end| before(&words[..*end]) == *end).for_each(|end| self.add(&words[..end], end != known));
        }
    }

    /// What is called so, and no everyday word or town: "12 church", "19 Richmond" tell no street.
    fn add_own(&mut self, street: &[Token]) {
        let end = ends_at(street, STREETS).or_else(|| ends_at(street, OTHERS)).unwrap_or(street.len());
        let (name, kind) = street.split_at(end);
        let everyday = |word: &Token| word.is_number() || is_kind(&word.text) || is_everyday(&word.text);
        let own = called(name);
        if own.chars().count() >= SHORT && before(name) > 0 && !name.iter().all(everyday) {
            self.own.insert((own, joined(kind)));
        }
    }

    fn add(&mut self, words: &[Token], beside: bool) {
        let (all, name) = (joined(words), called(words));
        if !beside && (name == all || name.len() > SHORT) {
            self.beside.remove(&name);
            self.all.insert(name);
            return;
        }
        if name.len() >= SHORT - 1 && self.all.insert(name.clone()) {
            self.beside.insert(name);
        }
        self.all.extend((!beside).then_some(all));
    }
}

/// Words after which many streets are called, and which stand beside numbers in any text.
const EVERYDAY: &str = "abbey acre acres albert alexandra alfred alma angel apple apples april arthur ascot august autumn baker balmoral bank \
    barley barrack barracks barrow basin beach beacon beech beeches berry birch bishop black blue board border bottle bower brewer \
    brewery brick broad broadway brook brown butcher butler canal canon captain castle cathedral catherine cedar cedars central centre \
    chapel chapter charles charlotte cherry chester chestnut children christ church circle circus citadel clarence clay clover coach \
    coast college colonel common concert copper coppice copse corner coronation cottage country county cousin crane cricket cross crown \
    daisy dairy david dean december deer dock doctor duke eagle earl east edward eight elder elizabeth elm emma english evening exeter \
    eastern factory fair falcon family farmer father february fern ferry fifth finch first fish fisher five flower football ford forest \
    foundry fountain four fourth fox francis frederick french friar friday front fruit gardener general george girls glebe gold golden great \
    goose gordon grange grass gravel grey guard guild half hamlet harbour harold harvest haven hawthorn hazel heath heather helen henry \
    herbert high holly home honey horse hospital howard hundred hunter industrial infant iron island ivory james january jasmine john \
    joseph jubilee julia july junction june juniper kestrel king kingdom kings kitchen knight ladies lady lake lamb large lark laurel \
    lavender lawn leaf lemon leonard library light lilac lily lime linden lion little lock long lord louis louise lower maiden main \
    maple march margaret marine market martin mary mayor meadow meeting memorial middle milk mill miller mills minutes mission monday \
    months moon moor morning mother mountain museum narrow nelson new nine north northern november nurse oak oaks october office old olive \
    orange orchard osborne over oxford palace paper parent parish parkway patrick pavilion peach pear percy person peter pheasant philip \
    pilgrim pine pines pink plain plane plough plum police pond poplar port post pound prime prince princess priory private prospect \
    pupil pupils queen queens quarry quarter quiet rabbit railway raven rectory redwood regent regents richard ridge ring river robert \
    robin rock roman rose rosemary round rowan royal ruby russell saint salt sand school schools scott season second september seven \
    shepherd shire short side silver sister sisters small smith snow soldier south southern spencer spring springs spruce square \
    squirrel stable stag stanley star station stephen stone stream summer sunday sunny sunset swallow swan sycamore table temple tennis \
    third thistle thomas three thrush tower town trade trees tuesday tunnel turnpike union university upper valley vicarage victoria \
    victory village vine violet wall walnut warwick water waterloo wednesday week weeks well wellington wells west western wheat white \
    wide wild william willow willows winchester windmill windsor winter wood woodland woods wool woollen years yellow young youth";

/// As it is looked for: a plural as one of them.
fn is_everyday(word: &str) -> bool {
    let one = |word: &str| word.trim_end_matches('s').to_owned();
    EVERYDAY.split_whitespace().any(|known| one(known) == one(word))
}

/// A name so short stands in other words' company.
pub(super) const SHORT: usize = 5;

/// A name without its article.
pub(super) fn called(words: &[Token]) -> String {
    let article = usize::from(words.len() > 1 && words[0].text == "the");
    joined(&words[article..])
}

/// The name of a house. People leave out an article before it.
pub(super) fn name_of(words: &[Token]) -> String {
    let name = called(words);
    if name.len() > SHORT { name } else { joined(words) }
}

/// How many of the words stand before the towns, counties and countries at the end.
pub(super) fn before(words: &[Token]) -> usize {
    before_regions(&words.iter().map(Token::exact).collect::<Vec<_>>())
}

/// The words of a house, without what stands behind it on the same line; none of a town alone.
pub(super) fn house(words: &[Token]) -> &[Token] {
    ends_at(words, HOUSES).map_or(&words[..before(words)], |end| &words[..=end])
}

/// Whether this may be the name of a town or a village.
pub(super) fn may_be_town(words: &[Token]) -> bool {
    let is_door =
        |word: &Token| word.is_number() || word.text.len() == 1 || DOORS.split_whitespace().any(|door| door == word.text);
    !words.is_empty() && !words.iter().any(is_door)
}

/// The words of a street, without a town that stands on the same line.
pub(super) fn street(words: &[Token]) -> &[Token] {
    let end = ends_at(words, STREETS).or_else(|| ends_at(words, OTHERS)).or_else(|| ends_at(words, HOUSES));
    end.map_or(words, |end| &words[..=end])
}

pub(super) fn ends_at(words: &[Token], kinds: &[&str]) -> Option<usize> {
    (1..words.len()).find(|n| kinds.contains(&words[*n].text.as_str()))
}

/// The words of a part of an address that are its own: no number, kind of street or house, town or county.
pub(super) fn own_words(words: &[Token]) -> impl Iterator<Item = String> {
    let own = |word: &&Token| {
        !word.is_number() && word.text.len() > 1 && !is_kind(&word.text) && spelled(std::slice::from_ref(*word)).is_none()
    };
    words[..before(words)].iter().filter(own).map(|word| word.text.clone())
}
