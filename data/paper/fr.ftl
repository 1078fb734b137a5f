# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-year = { $month } { $year }
day-month-year = { $day } { $month } { $year }
day-1 = lundi
day-2 = mardi
day-3 = mercredi
day-4 = jeudi
day-5 = vendredi
day-6 = samedi
day-7 = dimanche
days-range = du { $first } au { $last }
days-every = tous les jours
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $hour } h { $minute }
half-am = du matin
half-pm = du soir
hours-range = { $days }, de { $opens } à { $closes }

## Where a page stands
checked = Vérifié le { $date }
not-reviewed = Pas encore relu par un avocat
reviewed = Relu : { $who }
draft = Traduction provisoire, pas encore relue
out-of-date = Peut ne plus être à jour. Devait être vérifié de nouveau avant le { $date }.
information = Information, pas un conseil juridique.
not-yet-in = Pas encore en { $language }.

## Contacts
who-can-help = Qui peut aider
hours-not-known = Horaires inconnus
languages-not-known = Langues inconnues
open-always = Ouvert jour et nuit
open-until = Ouvert jusqu'à { $time }
closed = Fermé
closed-opens = Fermé, ouvre { $day } à { $time }
call-first = Appelez avant d'envoyer quelqu'un
number-not-confirmed = Numéro non confirmé. Demandez à la personne qui vous a donné ceci.
no-phone = Aucun numéro que nous puissions confirmer
phone-text = SMS
phone-tty = TTY pour personnes sourdes
phone-hotline = ligne d'aide
fact-hours = Horaires
fact-languages = Langues
fact-where = Où
fact-cost = Coût
fact-eligibility = Pour qui
fact-begin = Pour commencer
fact-bring = Apportez
fact-have-ready = Préparez
fact-serves = Zone
fact-advice = Conseil juridique
fact-capacity = Nouveaux dossiers
fact-web = Site
fact-note = Bon à savoir
fact-checked = Dernière confirmation
cost-free = Gratuit
cost-free-if-eligible = Gratuit sous conditions
cost-low-cost = Peu cher
cost-sliding = Selon vos revenus
cost-fee = Payant
advice-attorney = Par des avocats
advice-accredited = Par des personnes agréées par le ministère américain de la Justice
advice-none = Pas de conseil juridique ici
capacity-open = Prend de nouveaux dossiers
capacity-limited = Prend peu de nouveaux dossiers
capacity-closed = Ne prend pas de nouveaux dossiers
begin-phone = Appelez
begin-text = Envoyez un SMS
begin-walk-in = Venez sans rendez-vous
begin-appointment = Prenez rendez-vous
begin-online = Sur le site internet
begin-email = Envoyez un e-mail
begin-mail = Envoyez une lettre
status-inactive = Fermé définitivement
status-unknown = On ne sait pas si ce service existe encore
checked-roster = { $date }, d'après une liste officielle
checked-page = { $date }, d'après une page web
checked-call = { $date }, par téléphone
checked-never = Date inconnue
spoken-zh = 中文 (chinois)
spoken-yue = 粵語 (cantonais)
spoken-cmn = 普通话 (mandarin)
spoken-so = somali
spoken-sw = swahili
spoken-ru = russe
spoken-hi = hindi
spoken-ur = ourdou
spoken-fa = persan
spoken-ps = pachto
spoken-am = amharique
spoken-my = birman
spoken-ne = népalais
spoken-tl = tagalog
spoken-ja = japonais
spoken-de = allemand
spoken-ase = langue des signes américaine

## Wrong numbers
wrong-number = N'utilisez pas { $what }
why-wrong = Pourquoi
wrong-for = Présenté à tort comme
right-for = C'est le vrai numéro de
use-instead = Utilisez plutôt

## Papers
paper-top = En haut
paper-signed = Qui signe
paper-made = Qui l'a fait
paper-court = Un tribunal
paper-no-court = Pas un tribunal
paper-clock = Le délai qui commence
paper-first = D'abord
paper-looks-like = Ressemble à
paper-guide = À lire ensuite
paper-code = Code dans le coin
name-the-paper = Nous pouvons dire quel papier c'est. Un avocat dit ce qu'il veut dire pour vous.

## Emergency and packets
emergency = Urgence
packet-guides = Guides
packet-contacts = Contacts

## Sources and warnings in text
sources = Sources
source-not-seen = Une référence que personne n'a ouverte pour ce projet.
attention = Attention :

## Paper
title-handout = Feuille d'information
title-referral = Où trouver de l'aide
title-card = Carte
title-poster = Affiche
title-strips = Numéros
title-sheet = Feuille à remplir
title-booklet = Répertoire
title-numbers = Numéros
page-of = Page { $x } sur { $y }
edition-of = Édition du { $date }
no-names = N'écrivez ni nom, ni numéro A, ni pays, ni statut sur cette feuille.
number-n = Numéro { $n }
referral-head = Où trouver de l'aide
referral-under = Gardez cette feuille. Appelez d'abord, allez-y ensuite.
referral-keep = Gardez cette feuille.
before-you-call = Avant d'appeler
before-ready = Ayez vos lettres et vos papiers à côté de vous, et de quoi écrire.
before-safe = Appelez d'un endroit où personne n'écoute.
before-write = Demandez combien cela coûte, quels papiers apporter et quand venir. Notez la réponse.
before-say = Quand on répond, dites ceci en anglais :
i-speak = Je parle français. Un interprète, s'il vous plaît.
i-call-for = J'ai besoin d'aide, s'il vous plaît. Que dois-je faire d'abord ?
scan = Scannez pour garder ce numéro. Sans internet.
qr-alt = Code QR qui enregistre le numéro de { $name }
my-person = Mon avocat ou ma personne de confiance :
card-officer-head = Pour l'agent
call-help = Aide
cut-here = Imprimez recto verso, retournez sur le bord long. Coupez aux repères.
poster-more = Demandez ici cette feuille à emporter.
sheet-keep = À remplir à la main. Gardez-la à la maison, en lieu sûr. Ne la portez pas sur vous.
sheet-number = Numéro à appeler
booklet-sub = { $count ->
    [one] Un lieu qui aide
   *[other] { $count } lieux qui aident
 }
booklet-rights = Vos droits en une page
booklet-contents = Sommaire
booklet-more = Autres aides
index-county = Par comté
index-language = Par langue
index-name = Par nom
statewide = Tout le Texas
nationwide = Tous les États-Unis
booklet-shortened = Pour tenir en { $pages } pages, { $count } fiches sont abrégées : numéro, horaires et langues sont ici ; pour les détails, demandez à la personne qui vous a donné ce répertoire.
booklet-wrong = Un numéro est faux ? Dites-le à la personne qui vous a donné ce répertoire.
booklet-cover = Connaissez vos droits. Trouvez de l'aide.
booklet-title = Connaissez vos droits à { $city }
card-head = Connaissez vos droits
alignment-front = Recto
alignment-back = Verso
alignment-how = Imprimez les deux côtés. Tenez la feuille contre la lumière. Les croix du verso montrent le décalage ; 5 mm séparent les petits repères.
alignment-set = Donnez l'écart avec --offset, en millimètres vers la droite et vers le bas.

## Hours, lists and standing on paper
time-noon = midi
time-midnight = minuit
hours-may-change = l'horaire a pu changer, demandez
list-comma = {", "}
list-semicolon = {" ; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = Non connu
hours-languages-not-known = Horaires et langues inconnus
details-english = Les détails sont en anglais
card-standing = Pas un conseil juridique. Pas encore relu par un avocat.
card-advice = Pas un conseil juridique.
card-draft = Traduction provisoire.
no-writing = N'écrivez rien sur cette feuille.
government-offices = Services du gouvernement
before-say-own = Quand on répond, dites ceci :
booklet-entries = { $count ->
    [one] Une fiche
   *[other] { $count } fiches
 }
no-longer-open = Fermés pour de bon
continued = (suite)
# Of this language alone: what its grammar asks for.
day-first = 1er
time-hour = { $hour } h

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = ouvrez
link-ask = demandez la feuille
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Appelez quand vous pouvez parler sans danger.
emergency-suicide = Vous n'êtes pas seul. Appelez le 988 ou envoyez-lui un SMS.
