//! Ten seconds: what a person says, what the volunteer types of it, the page that is chosen, and the most keys until it prints.

use amparo::catalog::lang::Lang;
use amparo::tui::Theme;
use amparo::tui::action::Effect;

use crate::desk::{Hand, script_keys};

/// What is said, what is typed, the page, the most keys with Enter, P and Enter.
const ROWS: &[(&str, &str, &str, usize)] = &[
    ("My landlord changed the locks", "lock", "guide/tenant-problems", 7),
    ("There are agents banging on my door", "at my door", "guide/ice-at-door", 13),
    ("ICE is knocking", "ice knock", "guide/ice-at-door", 12),
    ("They took my husband", "took my hus", "guide/someone-taken", 14),
    ("ICE took my brother this morning", "ice took my brother", "guide/someone-taken", 22),
    ("I do not know which jail he is in", "which jail is he in", "guide/find-detained", 22),
    ("I do not know where they are holding him", "where are they holding him", "guide/find-detained", 30),
    ("How do I find somebody in detention?", "find detained", "guide/find-detained", 16),
    ("A police car is behind me, what do I say at a stop?", "traffic stop", "guide/traffic-stop", 15),
    ("I was stopped by police while driving", "pulled over", "guide/traffic-stop", 14),
    ("They stopped me on the street and asked for papers", "stopped on the street", "guide/ice-street", 24),
    ("ICE raid at the restaurant where I work", "raid at work", "guide/ice-at-work", 15),
    ("My boss got a letter about I-9", "i-9 audit", "guide/ice-at-work", 12),
    ("The police arrested my son", "arrested", "guide/police-arrest", 11),
    ("My boss does not pay me", "boss does not pay", "guide/wage-theft", 20),
    ("They owe me two weeks of wages", "wages", "guide/wage-theft", 8),
    ("I got an eviction notice", "evict", "guide/eviction", 8),
    ("The landlord says I have three days", "notice to vacate", "guide/eviction", 19),
    ("The court papers say eviction hearing", "eviction court", "guide/eviction", 17),
    ("A notary took my money for papers", "notar", "guide/notario-fraud", 8),
    ("The notario cheated me", "cheated by notario", "guide/notario-fraud", 21),
    ("He said he was a lawyer and is not", "paid a fake lawyer", "guide/notario-fraud", 21),
    ("Who can sign for my kids if they take me?", "sister sign for my kids", "guide/caregiver-papers", 26),
    ("We want a plan in case", "family plan", "guide/family-preparedness-plan", 14),
    ("My husband hits me", "hits me", "guide/domestic-violence", 10),
    ("I have a check-in with ICE on Monday", "check-in", "guide/ice-checkin-uscis-appointment", 11),
    ("I missed my court date", "missed court", "guide/missed-hearing-old-order", 15),
    ("There is an old deportation order", "old deportation order", "guide/missed-hearing-old-order", 24),
    ("My immigration court is next week", "immigration court", "guide/immigration-court", 20),
    ("He is in the county jail with an ICE hold", "ice hold", "guide/detainer-jail-hold", 11),
    ("How much is the bond?", "bond", "guide/bond-and-release", 7),
    ("I want to ask for asylum", "asylum", "guide/asylum", 9),
    ("My DACA runs out", "daca", "guide/daca", 7),
    ("What happens to TPS?", "tps", "guide/tps", 6),
    ("I got hurt at work", "hurt at work", "guide/work-injury", 15),
    ("I fell off a roof on the job", "fell off roof", "guide/work-injury", 16),
    ("They fired me because of my accent", "fired", "guide/work-discrimination-retaliation", 8),
    ("My daughter needs to go to school", "enroll school", "guide/school-enrolment-college", 16),
    ("ICE was at the school", "ice at school", "guide/ice-at-school", 16),
    ("Can they come to the hospital?", "ice hospital", "guide/ice-at-hospital", 15),
    ("Is it safe at church?", "ice church", "guide/ice-at-church-shelter", 13),
    ("Does food stamps hurt my green card?", "public charge", "guide/public-charge", 16),
    ("I want to pay taxes without a social", "itin", "guide/taxes-itin", 7),
    ("Do I have to carry my papers?", "carry papers", "guide/carry-documents-registration", 15),
    ("Can I film them?", "film agents", "guide/record-observe", 14),
    ("We are going to the march", "protest", "guide/protest", 10),
    ("Is the bus to Houston safe?", "bus checkpoint", "guide/travel-bus-plane-checkpoint", 17),
    ("Somebody called and said he is from ICE", "scam call", "guide/scams-impersonators", 12),
    ("They offer money to leave", "self deport", "guide/self-deport-fines", 14),
    ("They held my son, and he is a US citizen", "us citizen detained", "guide/us-citizens-and-kids", 22),
    ("My son was born here", "born here", "guide/us-citizens-and-kids", 12),
    ("La migra está en la puerta", "la migra en la puerta", "guide/ice-at-door", 24),
    ("Se llevaron a mi esposo", "se llevaron a mi esposo", "guide/someone-taken", 26),
    ("No me pagan", "no me pagan", "guide/wage-theft", 14),
    ("Me quieren desalojar", "desaloj", "guide/eviction", 10),
    ("El dueño cambió la chapa", "cambio la chapa", "guide/tenant-problems", 18),
    ("Mi esposo me pega", "me pega", "guide/domestic-violence", 10),
    ("Me lastimé en el trabajo", "me lastime en el trabajo", "guide/work-injury", 27),
    ("El notario me robó", "notario", "guide/notario-fraud", 10),
    ("Fianza de inmigración", "fianza", "guide/bond-and-release", 9),
    ("Chồng tôi bị bắt", "chong toi bi bat", "guide/someone-taken", 19),
    ("移民局在门口", "移民局在门口", "guide/ice-at-door", 9),
    ("老板不给工资", "老板不给工资", "guide/wage-theft", 9),
    ("الهجرة على الباب", "الهجرة على الباب", "guide/ice-at-door", 19),
    ("월급을 못 받았어요", "월급을 못 받았어요", "guide/wage-theft", 13),
    ("L'immigration est à la porte", "immigration a la porte", "guide/ice-at-door", 25),
    ("Meu patrão não me pagou", "meu patrao nao me pagou", "guide/wage-theft", 26),
    ("Imigrasyon nan pòt la", "imigrasyon nan pot", "guide/ice-at-door", 21),
    ("American Gateways", "american gate", "contact/american-gateways-austin", 16),
    ("The number 866-347-2423 is on this flyer", "866-347-2423", "warning/8663472423", 15),
    ("A paper that says I-200", "i-200", "guide/ice-at-door", 8),
    ("RAICES", "raices", "contact/raices-intake-austin", 9),
    ("The Mexican consulate", "mexican consulate", "contact/consulate-mexico-austin", 20),
];

#[test]
fn there_are_at_least_sixty() {
    assert!(ROWS.len() >= 60);
}

#[test]
fn the_right_page_is_chosen_and_prints_in_so_few_keys() {
    let mut wrong = Vec::new();
    for (said, typed, page, most) in ROWS {
        let mut hand = Hand::new(80, 24, Lang::En, Theme::Colour);
        hand.press(typed);
        let chosen = hand.app.present_page().map(|id| id.to_string()).unwrap_or_default();
        let keys = script_keys(typed).len() + script_keys("<enter>p<enter>").len();
        if chosen != *page {
            wrong.push(format!("{said}: {typed:?} chooses {chosen}, not {page}"));
            continue;
        }
        if keys > *most {
            wrong.push(format!("{said}: {keys} keys, not {most}"));
        }
        hand.press("<enter>p<enter>");
        if !matches!(hand.effects.last(), Some(Effect::Print(_))) {
            wrong.push(format!("{said}: nothing is printed: {:?}", hand.app.sentence));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
}
