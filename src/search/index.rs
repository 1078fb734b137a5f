//! Builds the index: one segment, the small and rich pages first, then the contacts, the most trusted first.
//!
//! A page gives a document of all its words in each language, and a short one for everything that people say when they need
//! it. A topic gives a document for everything that people ask for under it: pages inherit those words through the topic,
//! not by copying them. The order of documents is the order in which a budget of work is spent.
//!
//! One thread cuts the texts into words, another one writes them: a large directory takes three quarters of the time, and the
//! same catalog still gives the same bytes.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use tantivy::directory::RamDirectory;
use tantivy::store::Compressor;
use tantivy::{Directory as _, Index, IndexSettings, TantivyDocument};

use super::bundle;
use super::facts::{Head, Names, Record};
use super::fold::words;
use super::labels::Labels;
use super::order::{is_home, sent};
use super::parts::{beginnings, initials, own_words, reversed};
use super::pieces::{Pieces, pieces};
use super::schema::Fields;
use super::tables::{Doc, Docs, Keys, Records, Role, number};
use super::terms::{pairs, terms};
use super::weigh::Vocabulary;
use super::{SearchError, numbers};
use crate::catalog::guide::SectionId;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::catalog::{Catalog, Contact, Wrong};

/// Memory that tantivy sizes its tables for.
const MEMORY: usize = 64 * 1024 * 1024;
/// Documents that wait to be written at most.
const AHEAD: usize = 512;

/// Builds all files of the index from a catalog and its contacts, which may be made while they are read.
///
/// `asked` are the contacts that people ask for in words of their own, in the order in which `contacts` begins.
///
/// # Errors
/// When tantivy fails to write.
pub fn build_from<'a>(
    catalog: &'a Catalog,
    asked: &[&Contact],
    contacts: impl Iterator<Item = Cow<'a, Contact>>,
) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    let (schema, fields) = Fields::schema();
    let directory = RamDirectory::create();
    let settings = IndexSettings {
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    };
    let mut writer =
        Index::builder().schema(schema).settings(settings).single_segment_index_writer(directory.clone(), MEMORY)?;
    let (documents, drafted) = sync_channel(AHEAD);
    let (index, build) = thread::scope(|scope| {
        let writing = scope.spawn(move || {
            for document in drafted {
                writer.add_document(document)?;
            }
            writer.finalize()
        });
        let mut build = Build::new(catalog, fields, documents);
        build.topics();
        build.guides();
        build.papers();
        build.warnings();
        build.packets();
        build.asks(asked);
        build.rich_docs = build.docs.len();
        for contact in contacts {
            build.contact(&contact);
        }
        let build = build.written();
        (writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), build)
    });
    build.finish(&index?, &directory)
}

/// What goes into the fields of one document.
struct Draft<'a> {
    words: &'a [String],
    /// Words whose beginnings are kept.
    begins: &'a [String],
    names: &'a [String],
    /// A phrase weighs what all its words weigh; a contact what the words of its own name weigh.
    weighed: &'a [String],
    tags: &'a [String],
    pieces: &'a [String],
}

struct DraftDoc {
    role: Role,
    of: u32,
    words: Vec<u32>,
    pieces: Vec<u32>,
}

struct Build<'a> {
    catalog: &'a Catalog,
    fields: Fields,
    /// To the thread that writes; gone when there is nothing more to write.
    documents: Option<SyncSender<TantivyDocument>>,
    names: Names,
    labels: Labels,
    vocabulary: Vocabulary,
    pieces: Pieces,
    docs: Vec<DraftDoc>,
    rich_docs: usize,
    records: Vec<Vec<u8>>,
    /// Reversed digits of numbers, reversed endings of wrong ones, and hosts.
    digits: Vec<(Vec<u8>, u32)>,
    endings: Vec<(Vec<u8>, u32)>,
    hosts: Vec<(Vec<u8>, u32)>,
    guide_pages: HashMap<&'a str, u32>,
    /// How often guides send people to a contact, 0 to 15.
    sent: HashMap<&'a str, u8>,
}

impl<'a> Build<'a> {
    fn new(catalog: &'a Catalog, fields: Fields, documents: SyncSender<TantivyDocument>) -> Build<'a> {
        let mut names = Names::default();
        for topic in &catalog.topics {
            names.number(&topic.id);
        }
        Build {
            catalog,
            fields,
            documents: Some(documents),
            names,
            labels: Labels::new(&catalog.concepts),
            vocabulary: Vocabulary::default(),
            pieces: Pieces::default(),
            docs: Vec::new(),
            rich_docs: 0,
            records: Vec::new(),
            digits: Vec::new(),
            endings: Vec::new(),
            hosts: Vec::new(),
            guide_pages: HashMap::new(),
            sent: sent(catalog),
        }
    }

    fn topics(&mut self) {
        let catalog = self.catalog;
        for topic in &catalog.topics {
            let of = u32::from(self.names.number(&topic.id));
            for lang in Lang::ALL {
                let name = topic.name.exactly(lang).map(str::to_owned);
                let asks = topic.ask.get(&lang).cloned().unwrap_or_default();
                let phrases: Vec<String> = name.into_iter().chain(asks).collect();
                self.phrases(Role::Ask, of, lang, &phrases);
            }
        }
    }

    fn guides(&mut self) {
        let catalog = self.catalog;
        for guide in &catalog.guides {
            let record = Record {
                topics: guide.topics.iter().map(|topic| self.names.number(topic)).collect(),
                areas: vec![self.names.number(&guide.place.to_string())],
                ..Record::of_page(Kind::Guide, &guide.slug)
            };
            let page = self.page(&record);
            self.guide_pages.insert(&guide.slug, page);
            let tags = self.tags(&guide.topics, &guide.slug, guide.texts.get(&Lang::En).map_or("", |text| &text.title));
            for (&lang, text) in &guide.texts {
                let mut phrases = vec![text.title.clone()];
                phrases.extend(text.when.iter().cloned());
                for row in catalog.edition.emergency.iter().filter(|row| row.guide.as_ref() == Some(&guide.slug)) {
                    phrases.extend(row.title.exactly(lang).map(str::to_owned));
                }
                let slug_words = guide.slug.replace('-', " ");
                if lang == Lang::En {
                    phrases.push(slug_words);
                }
                self.phrases(Role::Phrase, page, lang, &phrases);
                let body: Vec<String> = text
                    .sections
                    .iter()
                    .filter(|section| !matches!(section.id, SectionId::Ask | SectionId::CardOfficer))
                    .flat_map(|section| section.blocks.iter().flat_map(|block| block.items.iter().map(own_words)))
                    .collect();
                self.text(page, Some(lang), &body.join("\n"), "", &tags);
            }
        }
    }

    fn papers(&mut self) {
        let catalog = self.catalog;
        for paper in &catalog.papers {
            let topics =
                paper.guide.as_deref().and_then(|slug| catalog.guide(slug)).map(|guide| guide.topics.as_slice());
            let record = Record {
                topics: topics.unwrap_or_default().iter().take(1).map(|topic| self.names.number(topic)).collect(),
                ..Record::of_page(Kind::Paper, &paper.id)
            };
            let page = self.page(&record);
            for lang in Lang::ALL {
                let mut phrases: Vec<String> = paper.when.get(&lang).cloned().unwrap_or_default();
                phrases.extend(paper.name.exactly(lang).map(str::to_owned));
                if lang == Lang::En && !paper.code.is_empty() {
                    phrases.push(paper.code.clone());
                    phrases.push(format!("form {}", paper.code));
                }
                self.phrases(Role::Phrase, page, lang, &phrases);
                let body: Vec<&str> = [&paper.top, &paper.say, &paper.signed_by, &paper.clock]
                    .into_iter()
                    .filter_map(|text| text.exactly(lang))
                    .collect();
                if !body.is_empty() {
                    self.text(page, Some(lang), &body.join("\n"), "", &[]);
                }
            }
        }
    }

    fn warnings(&mut self) {
        let catalog = self.catalog;
        for warning in &catalog.warnings {
            let page = self.page(&Record::of_page(Kind::Warning, warning.name()));
            match &warning.wrong {
                Wrong::Number(digits) => self.digits.push((reversed(digits), page)),
                Wrong::Ending(digits) => self.endings.push((reversed(digits), page)),
                Wrong::Web(site) => self.hosts.push((numbers::host(site).into_bytes(), page)),
            }
        }
    }

    fn packets(&mut self) {
        let catalog = self.catalog;
        for packet in &catalog.packets {
            let page = self.page(&Record::of_page(Kind::Packet, &packet.id));
            for lang in Lang::ALL {
                let names: Vec<String> = packet.name.exactly(lang).map(str::to_owned).into_iter().collect();
                self.phrases(Role::Phrase, page, lang, &names);
            }
        }
    }

    /// What people call each contact and say when they look for just this one. Pages are numbered as they will be made.
    fn asks(&mut self, contacts: &[&Contact]) {
        let first = self.records.len();
        for (index, contact) in contacts.iter().enumerate() {
            let page = number(first + index);
            let rows = self.catalog.edition.emergency.iter();
            for row in rows.filter(|row| row.contact.as_ref() == Some(&contact.id)) {
                for lang in Lang::ALL {
                    let titles: Vec<String> = row.title.exactly(lang).map(str::to_owned).into_iter().collect();
                    self.phrases(Role::Phrase, page, lang, &titles);
                }
            }
            if !contact.ask.is_empty() {
                let plain = contact.organization.name.split('(').next().unwrap_or("").trim().to_owned();
                let alternate = contact.organization.alternate_name.clone().unwrap_or_default();
                self.phrases(Role::Phrase, page, Lang::En, &[plain, alternate, contact.id.replace('-', " ")]);
            }
            for (&lang, asks) in &contact.ask {
                self.phrases(Role::Phrase, page, lang, asks);
            }
        }
    }

    fn contact(&mut self, contact: &Contact) {
        let home = is_home(contact, &self.catalog.edition.place);
        let offices = contact
            .locations
            .iter()
            .map(|location| {
                let zip = location.postal_code.as_deref().and_then(|code| code.get(..5)?.parse().ok()).unwrap_or(0);
                // The city tells where it is only if there is no ZIP code.
                let city = format!("{} {}", location.city, location.state_province);
                (zip, if zip == 0 { self.names.number(&city) } else { u16::MAX })
            })
            .collect();
        let record = Record {
            head: Head::of_contact(
                contact,
                home,
                self.catalog.edition.date,
                self.sent.get(contact.id.as_str()).copied().unwrap_or(0),
            ),
            name: contact.id.clone(),
            topics: contact.topics.iter().map(|topic| self.names.number(topic)).collect(),
            areas: contact.serves.iter().map(|area| self.names.number(&area.to_string())).collect(),
            offices,
            languages: contact.languages.clone(),
            cost: contact.cost,
            advice: contact.advice,
            courts: contact.courts.iter().map(|court| self.names.number(court)).collect(),
            detention: contact.detention.iter().map(|place| self.names.number(place)).collect(),
            schedules: contact.schedules.clone(),
        };
        let areas: Vec<String> = record.areas.iter().map(|area| format!("a{area}")).collect();
        let page = self.page(&record);
        for phone in &contact.phones {
            self.digits.push((reversed(phone.number.national()), page));
        }
        let url = contact.organization.url.as_deref();
        let host = url.map(numbers::host).filter(|host| !host.is_empty());
        if let Some(host) = &host {
            self.hosts.push((host.clone().into_bytes(), page));
        }
        let site = host.as_deref().and_then(|host| host.rsplit_once('.')).map_or("", |(name, _)| name);
        let cities: Vec<&str> = contact.locations.iter().map(|location| location.city.as_str()).collect();
        let organization = &contact.organization.name;
        let alternate = contact.organization.alternate_name.as_deref().unwrap_or("");
        // The id was written by somebody who knows what people call the place.
        let id = contact.id.replace('-', " ");
        let names =
            format!("{organization}\n{alternate}\n{site}\n{id}\n{} {}", initials(organization), initials(alternate));
        let english = contact.text.get(&Lang::En);
        let mentions =
            english.map_or_else(String::new, |text| format!("{}\n{}\n{}", names, text.service, text.description));
        let mut tags = self.tags(&contact.topics, "", &mentions);
        tags.extend(areas);
        for text in contact.text.values() {
            let more = [&text.eligibility, &text.serves, &text.note, &text.desk, &text.application, &text.fees];
            let more: Vec<&str> = more.into_iter().flatten().map(String::as_str).collect();
            let body =
                format!("{names}\n{}\n{}\n{}\n{}", text.service, text.description, cities.join(" "), more.join("\n"));
            self.text(page, None, &body, &names, &tags);
        }
    }

    fn page(&mut self, record: &Record) -> u32 {
        self.records.push(record.write());
        number(self.records.len() - 1)
    }

    /// The tags of a page: its topics, the concepts that point to it, and the concepts that its words mention.
    fn tags(&self, topics: &[String], slug: &str, mentions: &str) -> Vec<String> {
        let mut tags: BTreeSet<String> = BTreeSet::new();
        for topic in topics {
            if let Some(number) = self.names.find(topic) {
                tags.insert(format!("t{number}"));
            }
        }
        for (concept, index) in self.catalog.concepts.iter().zip(0_u32..) {
            if !slug.is_empty() && concept.guides.iter().any(|guide| guide == slug) {
                tags.insert(format!("c{index}"));
            }
            if topics.first().is_some_and(|main| concept.topics.contains(main)) {
                tags.insert(format!("d{index}"));
            } else if topics.iter().any(|topic| concept.topics.contains(topic)) {
                tags.insert(format!("e{index}"));
            }
        }
        for concept in self.labels.mentioned(&words(mentions)) {
            tags.insert(format!("m{concept}"));
        }
        tags.into_iter().collect()
    }

    fn phrases(&mut self, role: Role, of: u32, lang: Lang, phrases: &[String]) {
        let mut seen = BTreeSet::new();
        for phrase in phrases {
            let terms = terms(phrase);
            if terms.is_empty() {
                continue;
            }
            seen.extend(self.vocabulary.ids(&terms));
            let mut with_pairs = terms.clone();
            with_pairs.extend(pairs(phrase));
            self.vocabulary.ids(&with_pairs);
            let pieces = pieces(phrase);
            let draft =
                Draft { words: &with_pairs, begins: &terms, names: &[], weighed: &terms, tags: &[], pieces: &pieces };
            self.document(role, of, &draft);
        }
        self.vocabulary.said(lang, &seen);
    }

    fn text(&mut self, page: u32, lang: Option<Lang>, body: &str, names: &str, tags: &[String]) {
        // The first line of the names is the organisation's own.
        let own = terms(names.split(['\n', '(']).next().unwrap_or(""));
        let (terms, names) = (terms(body), terms(names));
        let seen: BTreeSet<u32> = self.vocabulary.ids(&terms).into_iter().collect();
        match lang {
            Some(lang) => self.vocabulary.written(lang, &seen),
            None => self.vocabulary.listed(&seen),
        }
        self.vocabulary.seen(body);
        let draft = Draft { words: &terms, begins: &names, names: &names, weighed: &own, tags, pieces: &[] };
        self.document(Role::Text, page, &draft);
    }

    fn document(&mut self, role: Role, of: u32, draft: &Draft<'_>) {
        let mut document = TantivyDocument::new();
        document.add_text(self.fields.word, draft.words.join(" "));
        if !draft.names.is_empty() {
            document.add_text(self.fields.name, draft.names.join(" "));
        }
        if !draft.begins.is_empty() {
            let begins: BTreeSet<&str> = draft.begins.iter().flat_map(|word| beginnings(word)).collect();
            document.add_text(self.fields.begin, begins.into_iter().collect::<Vec<_>>().join(" "));
        }
        if !draft.tags.is_empty() {
            document.add_text(self.fields.tag, draft.tags.join(" "));
        }
        if !draft.pieces.is_empty() {
            document.add_text(self.fields.piece, draft.pieces.join(" "));
        }
        if let Some(documents) = &self.documents {
            // Nobody takes it where writing has failed: why, is said in the end.
            let _ = documents.send(document);
        }
        let words: BTreeSet<u32> = self.vocabulary.ids(draft.weighed).into_iter().collect();
        let pieces = self.pieces.ids(draft.pieces);
        self.docs.push(DraftDoc { role, of, words: words.into_iter().collect(), pieces });
    }

    /// Nothing more is to be written.
    fn written(self) -> Build<'a> {
        Build { documents: None, ..self }
    }

    fn finish(self, index: &Index, directory: &RamDirectory) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
        let mut files = Vec::new();
        for segment in index.searchable_segments()? {
            let id = segment.id().uuid_string();
            for part in ["term", "idx", "pos", "store", "fast", "fieldnorm"] {
                let path = PathBuf::from(format!("{id}.{part}"));
                if directory.exists(&path).unwrap_or(false) {
                    let bytes = directory.open_read(&path)?.read_bytes()?;
                    let bytes = match part {
                        "store" => bundle::footer_alone(&bytes),
                        _ => bytes.as_slice().to_vec(),
                    };
                    files.push((bundle::flat_name(&path), bytes));
                }
            }
            let meta = directory.atomic_read(Path::new("meta.json"))?;
            files.push((bundle::META.to_owned(), bundle::plain_meta(&meta, &id)));
        }
        let weights = self.vocabulary.weights();
        let mut docs = Vec::with_capacity(self.docs.len() * 6);
        for doc in &self.docs {
            let weight = doc.words.iter().map(|&word| weights[word as usize]).sum();
            let length = self.pieces.length(&doc.pieces);
            Docs::push(&mut docs, Doc { role: doc.role, of: doc.of, weight, length });
        }
        let (bytes, stems, sounds) = self.vocabulary.tables(&weights);
        files.push(("index.docs".to_owned(), docs));
        files.push(("index.words".to_owned(), bytes));
        files.push(("index.stems".to_owned(), Keys::build(stems)));
        files.push(("index.sounds".to_owned(), Keys::build(sounds)));
        files.push(("index.labels".to_owned(), Keys::build(self.labels.entries())));
        files.push(("index.pages".to_owned(), Records::build(&self.records)));
        files.push(("index.digits".to_owned(), Keys::build(self.digits)));
        files.push(("index.endings".to_owned(), Keys::build(self.endings)));
        files.push(("index.hosts".to_owned(), Keys::build(self.hosts)));
        files.push(("index.names".to_owned(), self.names.lines().into_bytes()));
        let about = format!("{}\n{}", self.rich_docs, self.pieces.phrases);
        files.push(("index.about".to_owned(), about.into_bytes()));
        files.sort();
        Ok(files)
    }
}
