//! The numbers by which pages are compared.
//!
//! They were chosen together by random search: the share of first and of first three answers that are right, over the
//! development questions and two sets written from the titles alone. No single one of them matters much; their order does:
//! what is asked for by name or said word for word, then how much of the query is held, then who is known to help.

// A guide: how much of the query it holds, how like the query its phrases are, how loudly they echo it.

/// Per share of the query that it holds.
pub const GUIDE_SHARE: f32 = 1.00;
/// Per likeness of its best phrase.
pub const GUIDE_LIKE: f32 = 0.87;
/// The phrases of its topic against its own.
pub const GUIDE_TOPIC: f32 = 1.37;
/// Per likeness of the phrase that confirms the best.
pub const GUIDE_SECOND: f32 = 0.24;
/// Per echo of its own phrases.
pub const GUIDE_ECHO: f32 = 0.46;
/// Per echo of the phrases of its topic.
pub const GUIDE_ASKS: f32 = 0.28;
/// What it loses where a person, an office or a number is asked for.
pub const GUIDE_NEED: f32 = 0.21;
/// What it gains where a phrase of it was said word for word.
pub const GUIDE_SAID: f32 = 2.14;
/// The same, nearly so.
pub const GUIDE_NEARLY: f32 = 0.15;

// A contact, in the same way.

/// Per share of the query that it holds.
pub const CONTACT_SHARE: f32 = 1.13;
/// Per likeness of the best phrase, its own or of its topic.
pub const CONTACT_LIKE: f32 = 1.22;
/// Its own phrases against those of its topic.
pub const CONTACT_OWN: f32 = 1.66;
/// Per echo of its own phrases.
pub const CONTACT_ECHO: f32 = 1.11;
/// Per echo of the phrases of its topic.
pub const CONTACT_ASKS: f32 = 0.61;
/// The share of all this that always counts.
pub const CONTACT_EVER: f32 = 0.77;
/// The share that counts where a person, an office or a number is asked for.
pub const CONTACT_NEED: f32 = 0.12;
/// What it gains where a phrase of it was said word for word.
pub const CONTACT_SAID: f32 = 0.44;
/// The same, nearly so.
pub const CONTACT_NEARLY: f32 = 0.34;

// What is asked for.

/// The need of a few words that ask for somebody: "lawyer houston".
pub const SHORT: f32 = 1.74;
/// The need of a longer question with such a word in it.
pub const LONG: f32 = 0.70;

// Where and by whom.

/// Serves the whole state, where a place was named.
pub const STATE_NEAR: f32 = 0.37;
/// Serves the whole country, where a place was named.
pub const COUNTRY_NEAR: f32 = 0.39;
/// Serves the whole state, where none was.
pub const STATE: f32 = 0.87;
/// Serves the whole country, where none was.
pub const COUNTRY: f32 = 1.00;
/// Serves another place only, where none was named.
pub const ELSEWHERE: f32 = 0.76;
/// What the far edge of "near" loses.
pub const FAR: f32 = 0.35;
/// What being asked for by name adds.
pub const NAMED: f32 = 0.97;
/// What it adds that the name and the rest of the record hold every word that was said.
pub const WHOLE: f32 = 0.80;
/// What it adds that guides send people there.
pub const SENT: f32 = 0.12;

// Words.

/// A word found in a phrase or a tag.
pub const PHRASE: f32 = 0.72;
/// A word found in the text of a page.
pub const BODY: f32 = 0.69;
/// The more, the oftener it stands there.
pub const BODY_OFTEN: f32 = 0.16;
/// Two neighbouring words found as neighbours.
pub const PAIR: f32 = 0.32;
/// A word that only the topic of a page has.
pub const INHERITED: f32 = 0.83;
/// What each further topic of a page counts less than its first.
pub const TOPIC_STEP: f32 = 0.32;
/// A concept that points to the guide.
pub const OF_GUIDE: f32 = 2.14;
/// A concept that a contact mentions.
pub const MENTIONED: f32 = 0.98;
/// A concept of the first topic.
pub const OF_MAIN_TOPIC: f32 = 1.49;
/// A concept of a later one.
pub const OF_A_TOPIC: f32 = 1.09;

// Likeness of a phrase: how much of the query it holds times how much of it the query holds, to this power.

pub const LIKENESS: f32 = 0.43;

// Echo: the power of how loud one is against the loudest, and of how clear the clearest is.

pub const ECHO_POWER: f32 = 1.13;
pub const ECHO_TRUST: f32 = 0.41;

// How sure it is that the best find answers at all. Fitted to questions that nothing here answers, such as
// recipes and sports, and to those that something does.

/// Per score.
pub const SURE_SCORE: f32 = 2.82;
/// Per likeness of the clearest echo.
pub const SURE_ECHO: f32 = 3.97;
/// Per share of the words found.
pub const SURE_WORDS: f32 = 2.65;
/// Per likeness of the best phrase.
pub const SURE_PHRASE: f32 = 0.59;
/// For a name. The questions do not tell it; large directories with many names and few phrases do.
pub const SURE_NAME: f32 = 3.80;
/// Per logarithm of the count of words: a long question never has all of its words here.
pub const SURE_LONG: f32 = 3.10;
/// For other letters than Latin ones: fewer pages are written in them, endings and particles hide the words of Arabic and
/// Korean, and pairs of Han often straddle two words.
pub const SURE_SCRIPT: f32 = 2.19;
/// From here on there is an answer.
pub const SURE_ENOUGH: f32 = 13.37;
/// A word found by a slip only.
pub const SURE_SLIP: f32 = 0.64;
/// A word found in the topic only.
pub const SURE_TOPIC: f32 = 0.90;
/// A word found by its concept.
pub const SURE_CONCEPT: f32 = 1.20;
