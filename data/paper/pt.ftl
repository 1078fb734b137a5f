# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-year = { $month } de { $year }
day-month-year = { $day } de { $month } de { $year }
day-1 = segunda-feira
day-2 = terça-feira
day-3 = quarta-feira
day-4 = quinta-feira
day-5 = sexta-feira
day-6 = sábado
day-7 = domingo
days-range = de { $first } a { $last }
days-every = todos os dias
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $hour }h{ $minute }
half-am = da manhã
half-pm = da tarde
hours-range = { $days }, das { $opens } às { $closes }

## Where a page stands
checked = Conferido em { $date }
not-reviewed = Ainda não revisado por um advogado
reviewed = Revisado: { $who }
draft = Tradução provisória, ainda não revisada
out-of-date = Pode estar desatualizado. Deveria ser conferido de novo até { $date }.
information = Isto é informação, não orientação jurídica.
not-yet-in = Ainda não existe em { $language }.

## Contacts
who-can-help = Quem pode ajudar
hours-not-known = Horário não conhecido
languages-not-known = Idiomas não conhecidos
open-always = Aberto dia e noite
open-until = Aberto até { $time }
closed = Fechado
closed-opens = Fechado, abre { $day } às { $time }
call-first = Ligue antes de mandar alguém
number-not-confirmed = Número não confirmado. Pergunte a quem lhe deu isto.
no-phone = Nenhum número que possamos confirmar
phone-text = mensagem de texto
phone-tty = TTY para pessoas surdas
phone-hotline = linha de ajuda
fact-hours = Horário
fact-languages = Idiomas
fact-where = Onde
fact-cost = Custo
fact-eligibility = Para quem
fact-begin = Como começar
fact-bring = Leve
fact-have-ready = Tenha à mão
fact-serves = Região
fact-advice = Orientação jurídica
fact-capacity = Casos novos
fact-web = Site
fact-note = Bom saber
fact-checked = Última confirmação
cost-free = Grátis
cost-free-if-eligible = Grátis para quem tem direito
cost-low-cost = Custo baixo
cost-sliding = Conforme a renda
cost-fee = É pago
advice-attorney = Por advogados
advice-accredited = Por pessoas credenciadas pelo Departamento de Justiça
advice-none = Aqui não dão orientação jurídica
capacity-open = Aceita casos novos
capacity-limited = Aceita poucos casos novos
capacity-closed = Não aceita casos novos
begin-phone = Ligue
begin-text = Mande uma mensagem de texto
begin-walk-in = Vá sem hora marcada
begin-appointment = Marque um horário
begin-online = Pelo site
begin-email = Mande um e-mail
begin-mail = Mande uma carta
status-inactive = Fechado de vez
status-unknown = Não se sabe se ainda funciona
checked-roster = { $date }, em uma lista oficial
checked-page = { $date }, em uma página da internet sobre o lugar
checked-call = { $date }, por telefone
checked-never = Data não conhecida
spoken-zh = 中文 (chinês)
spoken-yue = 粵語 (cantonês)
spoken-cmn = 普通话 (mandarim)
spoken-so = somali
spoken-sw = suaíli
spoken-ru = russo
spoken-hi = hindi
spoken-ur = urdu
spoken-fa = persa
spoken-ps = pastó
spoken-am = amárico
spoken-my = birmanês
spoken-ne = nepalês
spoken-tl = tagalo
spoken-ja = japonês
spoken-de = alemão
spoken-ase = língua de sinais americana

## Wrong numbers
wrong-number = Não use { $what }
why-wrong = Por quê
wrong-for = Circula como
right-for = É o número verdadeiro de
use-instead = Use em vez dele

## Papers
paper-top = No alto
paper-signed = Quem assina
paper-made = Quem fez
paper-court = Um tribunal
paper-no-court = Não é de um tribunal
paper-clock = O prazo que começa
paper-first = Primeiro
paper-looks-like = Parece com
paper-guide = Leia depois
paper-code = Código no canto
name-the-paper = Podemos dizer que papel é. Um advogado diz o que ele significa para você.

## Emergency and packets
emergency = Emergência
packet-guides = Guias
packet-contacts = Contatos

## Sources and warnings in text
sources = Fontes
source-not-seen = Uma citação que ninguém abriu para este projeto.
attention = Atenção:

## Paper
title-handout = Folha de informação
title-referral = Onde buscar ajuda
title-card = Cartão
title-poster = Cartaz
title-strips = Números
title-sheet = Folha para preencher
title-booklet = Guia de contatos
title-numbers = Números
page-of = Página { $x } de { $y }
edition-of = Edição de { $date }
no-names = Não escreva nomes, A-number, país nem situação migratória nesta folha.
number-n = Número { $n }
referral-head = Onde buscar ajuda
referral-under = Guarde esta folha. Primeiro ligue, depois vá.
referral-keep = Guarde esta folha.
before-you-call = Antes de ligar
before-ready = Tenha ao lado suas cartas e seus papéis, e algo para escrever.
before-safe = Ligue de um lugar onde ninguém escute.
before-write = Pergunte quanto custa, que papéis levar e quando ir. Anote a resposta.
before-say = Quando atenderem, diga isto em inglês:
i-speak = Eu falo português. Um intérprete, por favor.
i-call-for = Preciso de ajuda, por favor. O que faço primeiro?
scan = Escaneie para guardar o número. Sem internet.
qr-alt = Código QR que guarda o número de { $name }
my-person = Meu advogado ou minha pessoa de confiança:
card-officer-head = Para o agente
call-help = Ajuda
cut-here = Imprima dos dois lados, vire pela borda longa. Corte nas marcas.
poster-more = Peça aqui esta folha para levar para casa.
sheet-keep = Preencha à mão. Guarde em casa, em lugar seguro. Não leve com você.
sheet-number = Número para ligar
booklet-sub = { $count ->
    [one] Um lugar que ajuda
   *[other] { $count } lugares que ajudam
 }
booklet-rights = Seus direitos em uma página
booklet-contents = Sumário
booklet-more = Outras ajudas
index-county = Por condado
index-language = Por idioma
index-name = Por nome
statewide = Todo o Texas
nationwide = Todos os Estados Unidos
booklet-shortened = Para caber em { $pages } páginas, { $count } registros estão mais curtos: número, horário e idiomas estão aqui; peça os detalhes a quem lhe deu este guia.
booklet-wrong = Um número está errado? Avise quem lhe deu este guia.
booklet-cover = Conheça seus direitos. Encontre ajuda.
booklet-title = Conheça seus direitos em { $city }
card-head = Conheça seus direitos
alignment-front = Frente
alignment-back = Verso
alignment-how = Imprima os dois lados. Segure a folha contra a luz. As cruzes do verso mostram o desvio; as marcas pequenas ficam a 5 mm umas das outras.
alignment-set = Dê a diferença com --offset, em milímetros para a direita e para baixo.

## Hours, lists and standing on paper
time-noon = 12h
time-midnight = 24h
hours-may-change = o horário pode ter mudado, pergunte
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = Não se sabe
hours-languages-not-known = Horário e idiomas não conhecidos
details-english = Os detalhes estão em inglês
card-standing = Não é orientação jurídica. Não revisado por advogado.
card-advice = Não é orientação jurídica.
card-draft = Tradução provisória.
no-writing = Não escreva nesta folha.
government-offices = Órgãos do governo
before-say-own = Quando atenderem, diga isto:
booklet-entries = { $count ->
    [one] Um registro
   *[other] { $count } registros
 }
no-longer-open = Não funcionam mais
continued = (continuação)
# Of this language alone: what its grammar asks for.
day-first = 1º
time-hour = { $hour }h
range-day-1 = segunda
range-day-2 = terça
range-day-3 = quarta
range-day-4 = quinta
range-day-5 = sexta
range-day-6 = sábado
range-day-7 = domingo

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = abra
link-ask = peça a folha
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Ligue quando puder falar em segurança.
emergency-suicide = Você não está só. Ligue ou mande mensagem para o 988.
