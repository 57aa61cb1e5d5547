/** Made by training/incoming/fit.ts from our own messages; see `WordModel`. */
export const DANGER_WORDS = `-160
! -196
! ! -73
0 -578
0 0 -89
0 ? -10
0 a -22
0 am -17
0 and -38
0 at -23
0 by -9
0 for -27
0 from -13
0 i -45
0 i've -22
0 if -19
0 in -25
0 is -18
0 nd -17
0 now -18
0 o'clock -21
0 on -57
0 or -30
0 pm -51
0 rd -15
0 so -25
0 st -25
0 th -187
0 the 98
0 till -9
0 to -43
? -493
? ? -24
? he -20
? i 139
? i'm -31
? i've -29
? if -30
? it -25
? it's -8
? she's -28
? the -20
? you -15
a 19
a 0 61
a bad -76
a bit -107
a child -41
a day 86
a family 64
a good 115
a great -21
a letter -12
a list -23
a little 125
a long 97
a lot -43
a month 34
a new 27
a no -32
a parent -38
a phone -48
a plane 106
a proper -37
a spare 27
a text -37
a think 79
a week 139
a word 46
a yes -19
able -31
able to -31
about -130
about a 59
about it -21
about the -164
about you -38
about your 70
accident 148
account -54
actually -22
address -25
advice -27
after -112
after 0 -31
after the -14
again 55
again i 66
against -45
agree -65
agreed -66
all 36
all night -67
all of 63
all the -40
alone 109
already -19
alright -14
also -49
always -149
am -84
an -16
an answer -27
an hour 56
and 113
and 0 -19
and a 213
and he 273
and he's 163
and i -224
and i'd 31
and i'll -119
and i'm 113
and i've 96
and if -36
and it -38
and it's -16
and my -73
and no 59
and not -35
and now 25
and on -29
and one -16
and she 83
and she's 84
and talk 75
and that -30
and the 67
and then 27
and there's 80
and theres 70
and they -59
and we -27
and we're 46
and you -152
and you're 23
and your 35
another -57
answer -89
answer on -24
any -81
any more -36
anyone 81
anything -111
anyway -67
apologise -21
app -63
appointment -37
april -33
are -16
are a -32
are in -82
are the -15
are you 102
arm 106
as -234
as a -31
as i -26
as it -16
as the -31
as well 158
as you -59
ask 11
ask you -57
asked -316
asked for -53
asked if -16
asked me -60
asked you -49
asking -169
asking for -13
asleep 111
asleep on 70
at -202
at 0 -124
at a -19
at all -43
at bedtime -29
at half -38
at it -37
at mine -42
at my 51
at noon -19
at school 63
at ten -57
at that -22
at the 57
at work 45
at your 177
at yours -64
ate -46
attached -99
august -43
aware -29
away 74
away with 182
b -25
baby 86
back 158
back and -70
back by -14
back in -19
back on -28
back to 76
bad 73
bag -149
bags -44
bank -84
bank holiday -35
bath 8
bathroom 63
be 149
be a -18
be able -13
be at 25
be in -51
be on -47
be the -32
be there -43
because -191
because of -23
because the -17
because you -70
bed -65
bedtime -57
been -23
been a -27
before -71
before and 52
before i 128
before the -15
behind 30
being -122
believe -55
best -91
better -86
between -30
big -83
bike -30
bill -31
bin -44
birthday -94
bit -50
bit of 31
black 20
blazer -41
blood 204
bloody -80
blue 30
book -148
booked -13
boot 116
boots -43
both -211
both in -9
both of 32
bother -14
bottle 20
bought 375
box 41
boy 56
boyfriend 179
boys 28
braces -14
brave -28
break 11
breakfast -32
bring -204
bring a -23
bring the -73
broke -46
brother's -38
bus 22
but -256
but i -20
but i'm -49
buy 79
by -117
by 0 -23
by a -64
by friday -53
by monday 79
by the 37
cake -59
calendar -47
call -31
called -85
calls -39
calpol -19
came -62
came home 97
camera 153
can -114
can be -36
can do -35
can have 196
can hear 122
can i -73
can see -30
can tell -44
can we -24
can you -14
can't 72
can't do -34
can't find 163
can't see 82
cancelled -48
cant -34
car 75
car keys 58
car park -75
car seat -50
card -71
care -10
carefully 171
carefully about 171
case -63
cat 33
centre -61
chance -31
change -135
changed 15
check -59
checked -20
cheers -99
chest -17
child -126
children 120
choose -19
chose -8
christmas -58
class 80
clean 36
clear -29
clinic -27
closed -22
closes -15
club -82
coach 37
coat -37
code -16
cold 9
collect -36
come 86
come and 136
come to -131
comes -116
coming 297
coming out 52
coming to 58
concert -18
confirm -29
congratulations -61
congratulations on -61
consent -39
cos -74
could -159
could do -33
could we -20
could you -114
couldn't -67
counsellor -86
counted 105
counted the 75
country 140
court 148
courtesy -24
cover -50
cream -34
cross 78
crying 149
cut 169
cut i 109
dad -14
dad's 63
daddy 169
dads 42
dark 138
date 91
dates -74
daughter 24
day -274
day is -43
days -140
dead 82
dear -34
decent -48
dentist -11
deposit -31
deserve -45
diary -48
did -217
did it 47
did the -36
did you -97
didn't 17
died -59
different -33
dinner -19
discuss -49
do -152
do i -36
do it 181
do the -78
do with -16
do you -73
doctor 8
does 61
doesn't 121
dog -55
doing -135
don't 136
don't come -66
don't know 132
don't let 71
don't look 129
don't want 18
done -59
dont 24
door 237
double -43
down 51
down and 54
down for -28
down to -44
drive 142
driving -102
drop -16
dropped -13
drops -13
drove 99
drunk 33
dry 26
due -48
due on -10
e -70
e mail -40
each -104
early -25
easier 75
easter -67
eight -34
either -117
eleven 139
else 87
email -13
end -75
end of -37
enjoy 24
enough 55
even -64
evening -51
ever -99
every 169
every night 72
every time 109
everyone 134
everything -69
ex -50
expect -52
explain -17
explained -48
extra -43
extra night -19
eyes 168
face 88
fair -64
falls -58
family -38
father -47
february -19
feed -41
feel -65
fees -12
fell 79
fever -16
find 148
find it -17
fine -171
finish 42
fire 66
first -163
fit -39
five -124
flat 120
floor 230
floor and 63
flying 123
folder 47
food 194
for -238
for 0 -43
for a 142
for an 56
for every 142
for having -30
for her 20
for his -18
for it -63
for me 48
for that -22
for the -168
for this -20
for two -19
for us 192
for you -75
for your -65
forget -26
forgive 35
forgive me -53
forgot -73
form -115
forward -16
found -48
four -67
four times 28
fourteen -19
free -96
friday -96
friday at -23
fridge -80
from -133
from 0 -21
from a 11
from me -84
from my 13
from now -36
from the 88
from you -96
from your -60
front -83
front of -63
full -105
funeral -26
funny 49
garage 56
gate -41
gave -71
get 195
get a -60
get it -53
get the -62
getting -119
girls 145
give -54
give me -20
given -68
glad -52
glasses 120
go on -29
go to 13
god 94
goes 111
going 103
going to 244
gone 18
good 21
got 38
got a 245
got it -34
got the 75
got them 43
got your 12
gp 48
graduation -24
grand 36
great -53
green -19
ground 189
group 24
grown -67
guess -36
gym 91
had -206
had a -59
had her -34
had it -36
had to -73
had your 123
hair -10
half -253
half term -8
hall -39
hand 14
handover 20
happen 184
happened 133
happy -60
happy to -30
hard 88
has -47
has a -28
has asked -9
has been -73
has taken 59
has to -18
hasn't -64
hat -55
hate -72
have -101
have a 11
have asked -38
have been -79
have her -29
have him -14
have it 91
have my 70
have the 15
have them -82
have to 128
haven't -117
having -98
he 194
he can -71
he had -18
he has -8
he is 50
he knows 98
he says 156
he thinks 88
he was -29
he wont 70
he'd -79
he'd like -38
he'll -84
he'll be -41
he's 42
he's a 47
he's been 54
he's got -20
he's not 83
head 13
hear 138
hear you 182
heard 54
hearing -26
heart 36
held 56
help 74
help me 87
her -159
her and -51
her birthday -17
her for -13
her own 35
her the -43
her to -68
here 144
hers -26
hes 145
hi -28
him -24
him at -12
him he's 169
him in 19
him on -49
him what 113
himself -26
his -260
his back 93
his bag -15
his own -59
hit 64
hold -49
holiday -19
home 79
home and 103
homework -52
honestly -125
hoping -41
hospital 211
hour 124
hours 32
house 120
house and 66
how -158
how you -30
hurt -25
husband 159
i 339
i am -108
i ask -21
i asked -28
i can -74
i can't 289
i could 141
i did 59
i do 68
i don't 102
i drove 102
i expect -33
i feel -15
i found -26
i gave -72
i get -60
i got -37
i had -41
i have 51
i haven't -50
i hear 43
i hope -130
i just 59
i know 72
i need -41
i put 118
i read -34
i said -85
i say -63
i see -39
i should 66
i think -10
i thought 30
i told 26
i want -50
i was 24
i will 68
i won't -9
i would -21
i'd -92
i'd ask -21
i'd be -57
i'd have -34
i'd like -106
i'd love -18
i'd rather 20
i'll 228
i'll be 10
i'll do -64
i'll have -43
i'll make 119
i'll put 122
i'll send -29
i'll take -34
i'll tell 43
i'll wait 92
i'm 311
i'm a -78
i'm asking -23
i'm coming 108
i'm going -33
i'm happy -14
i'm in 241
i'm just -65
i'm not -36
i'm on -27
i'm so 57
i'm sorry -106
i'm sure 50
i'm taking 122
i'm the -47
i've 437
i've a 78
i've asked -93
i've been 177
i've got 165
i've had -19
i've left 31
i've made 78
i've put 29
i've read 70
i've said -53
i've still 50
i've taken 109
i've told 102
i've written 87
idea 36
if -80
if he 85
if he's -47
if i 213
if it -36
if it's -30
if she -44
if that 104
if the 10
if you -32
if you'd -58
if you're -16
if you've -46
ill -30
im 75
in -39
in 0 -26
in a -56
in by -52
in front -62
in her -25
in his -36
in it 151
in march -14
in my -62
in one -24
in that 71
in the 182
in there 97
in with 33
in writing -17
in your 99
inhaler 10
inset -31
instead -61
into 10
into the 136
is -378
is 0 -79
is a -55
is at -30
is attached -19
is due -18
is fine -22
is going 134
is in -68
is it 92
is no -15
is not 58
is on -63
is still -12
is that -26
is the 36
is there -12
is what -16
isn't 16
isn't a -26
it -46
it ? -31
it all -45
it and 63
it as -19
it at -40
it because -10
it by -31
it comes -42
it for 143
it from -96
it goes 19
it has 75
it he -62
it i -71
it in -19
it is -59
it isn't -51
it on -120
it out -24
it so 170
it the -69
it to 132
it up -43
it was 78
it wasn't -52
it with 20
it would 66
it you -19
it's -202
it's 0 -34
it's a -14
it's in -58
it's only -42
it's the 42
ive -20
job 11
judge 238
july -19
june -30
just 63
just so 33
keep -148
keep him -32
keeping -33
keeps 115
kept -59
keys 89
keys and 58
kids 100
kids are 64
kids' 52
kind 37
kindly -23
kit -50
knew -17
know 12
know i -30
know i'm -56
know if -29
know that 69
know what 15
know where 62
know which 143
know why 36
know you -66
know your 23
knows 44
knows where 103
lady -43
landed -58
last 101
last night 113
last time -78
late -103
laughing 132
learn -35
learned -39
leave -102
leaves 50
left 141
left the 11
left your 65
let 104
let me 61
letter 93
letters -16
library -25
life 36
light -56
like -91
like a -101
like it 81
like that -12
like the -32
like to -9
like us -21
like you -98
likes -43
line -28
link -22
list -121
listen -50
little 205
live 153
lock 257
locked 141
lol -74
long 95
look 385
look at -76
look for 129
looks -44
lost -19
lot -99
love -70
love them 48
lovely -39
lunch -125
m -17
made -43
mail -43
maintenance 37
maisie 104
make 174
make it -54
makes 28
making -42
mam -40
many -40
march -25
maths -19
matter 61
may -121
may i -13
maybe -54
me 219
me a 77
me at 12
me by 44
me for -50
me i -69
me i'll 25
me i'm -15
me i've 16
me if -19
me in 117
me on -44
me so 79
me ten 142
me the -82
me to -103
me when -84
me you 21
mean 52
meant 32
mediator -32
meet 23
meeting -41
message -95
messages -41
met -50
metres 250
middle -38
midnight 38
might 30
mind -71
minute 84
minutes -65
miss -90
missed -29
monday -17
monday ? -18
monday and -17
mondays -25
money -111
month -38
months 36
more -54
more than -12
morning 100
most -14
mother -17
mother's 64
move -49
moved -50
moved to -72
moving 31
mr -23
mrs -32
ms -25
much -17
mum 204
mum's 39
must -149
must be -82
my 113
my brother 67
my daughter 40
my glasses 159
my mother 56
my mum 39
my own -95
my sister -33
myself -38
n -57
name -41
nd -17
nearly -14
need -205
need a -49
need an -16
need the -23
need to -78
needed -56
needs -86
needs to -20
neither -27
never -60
never once -22
new 46
new lock 75
new one -23
news -76
next 182
next time 70
next week -30
nice 186
night -45
night and -18
nights -68
nine -28
nits -46
no -258
no i -49
no to -19
nobody 86
nobody's -47
noon 33
normal -41
not -259
not a -36
not coming 147
not going -30
not one -18
not the -19
not to -84
note 15
noted -87
nothing -39
notice 52
november -12
now 97
now i 162
now on -40
number 70
nurse -81
nursery 20
o'clock -36
of -18
of 0 -16
of a -82
of her -38
of his 22
of it 11
of me -59
of my -80
of school 52
of that -26
of the -22
of them 117
of us -94
of you -111
of your -124
off -106
off and 20
off the 161
offered -36
office -47
oh -55
ok -161
ok ? -24
old -152
on 8
on 0 -24
on a -82
on friday -63
on her 31
on his 61
on it 10
on monday 36
on mondays -17
on my -51
on sunday 28
on that 65
on the 65
on thursday -91
on tuesday 12
on wednesday -36
on you 31
on your 215
once -131
one -206
one and -28
one for -11
one in -22
one of 90
one who 22
one with -20
one's -57
ones -20
only -143
only for 149
open 208
or 155
or i -17
or i'll 119
or no -8
or the -37
order -72
order says 60
orthodontist -20
other 25
otherwise -76
ought -19
ought to -19
our -20
out 238
out i 55
out in 27
out of 120
out the 18
outside 66
over 70
over and 32
over the 84
owe -40
own -66
packed -79
page -59
page 0 -25
paid -87
paid for -14
paper 43
parent -21
parenting -40
parents 48
parents' -23
park -60
part -23
party 77
pass -15
passport 99
passports 9
pay -90
pay for -22
paying -69
paying for -48
pe -30
peace 52
people -34
per -19
person 59
phone 198
photo -39
photo of 10
photos 31
pick 60
pick up -13
picked -54
pickup -23
pictures 72
place -106
plan -49
plane 88
play -57
please -109
please come 109
please don't -115
pleased -12
pm -54
pocket -64
point 46
police 134
pool -60
problem -70
proper -77
put 80
put a 168
put it -106
put my 107
put the -102
put your 94
putting -30
question -57
quick 79
quiet 52
r -15
rang -76
rang me -54
rather -24
rd -15
re -44
read -130
read it -57
reading -103
ready -71
really -51
reason 240
receipt -24
record -24
red -32
remember 149
remember what 193
remembered -53
reply -60
report -63
request -53
respect -10
rest -39
return 49
right -21
ring 63
ring me 50
ring the 142
ring you 63
ringing 43
road 150
rope 201
round -27
rugby -18
run 18
running -36
sad -52
safe 13
said -244
said it -55
said no -45
said the -24
same -149
same as -32
sat -19
saturday -133
saturdays -21
saw -40
saw you 83
say 22
say it -43
say no -35
say so -15
say the -45
say to -31
say you're 136
saying -64
says 131
says he -58
says it 108
says the -40
school -93
school and 60
school's -64
sea 88
seat 20
second -62
see 92
see her -18
see the -43
see you 72
seeing -38
seen -58
send -92
send it -13
send me 68
send the -34
sending -72
sent -62
sent a -15
sent the -44
service -28
set -75
settled -37
seven -78
shall -36
shall i 32
she -190
she came -33
she can -11
she has -20
she needs -10
she said -13
she says -29
she wants 116
she was -47
she won't 223
she'd 49
she'd like -29
she'll -68
she'll be -15
she's 140
she's asked -33
she's been -29
she's got 60
she's in -21
shes -22
shift -52
shop 18
short -19
should 79
should be -16
show -11
side 12
sign 138
signature -12
signed -47
since -144
since the -23
since you -37
single 102
sister -74
sister's 220
sit -79
sit with -10
sitting -20
six -150
size -40
size 0 -13
sleep 42
slot -9
small -40
smoke 45
so -329
so could -15
so i'll 59
so i'm -62
so i've 32
so it's -10
so sorry -99
so that -22
so the -18
so tired 109
so you 45
soft -36
some -141
some of -35
somebody -115
someone 66
something 124
somewhere 69
son 13
son's -22
sooner 54
sorry -100
sorry for 10
sorry i -165
sorry i'm -43
sorry sorry -29
sorry to -68
sort -73
speak -35
spellings -39
split -30
sports -39
st -28
stairs 150
stand -75
standing 234
start 42
started 173
starts -55
stays -43
step -48
stick -27
still 58
still got 45
stood 28
stop 58
stopped 218
story -43
straight 13
such -51
suggest -23
suit -10
suits -80
sunday -64
sure 76
sure you -31
surgery -20
swap -67
table 19
tablets 48
take 55
take her -22
take him 45
take it -51
take the -57
taken 242
taken my 64
takes 129
taking 95
talk 51
talk about -55
talk to 103
talking 84
tea -141
teacher -45
tell 73
tell him 10
tell me -125
tell the -12
tell them 185
tell you -106
telling -37
telling you 51
tells -32
telly 113
ten -70
term -48
test -37
text -30
th -187
th and -17
th at -9
th i -14
than 22
thank -81
thank you -124
thanks -128
thanks for -46
that 41
that a -17
that for -15
that he -45
that house 42
that i 12
that it -28
that the -64
that was 98
that you -95
that's -114
that's a -15
that's the 49
that's what -51
thats -68
the 178
the 0 -254
the answer -16
the app -47
the baby 109
the back 18
the bag -40
the bank -34
the bathroom 63
the bike -18
the blue -42
the boat 41
the boys 53
the bus 66
the car 133
the child -25
the children 89
the club -49
the date -37
the dates -31
the day -49
the door 36
the end -34
the family -25
the first -25
the floor 193
the form -49
the fridge -70
the front -15
the gate -84
the girls 154
the ground 115
the hall -21
the head -20
the hospital -54
the house 68
the judge -14
the kids 140
the kids' 52
the last 99
the library -15
the mediator -21
the morning 82
the new -18
the next -38
the night -60
the nursery -9
the office -20
the one -59
the order 9
the orthodontist -15
the other -31
the party 64
the phone 19
the place -35
the police 136
the red -22
the rest -13
the same -95
the school -116
the sea 89
the second -45
the side -53
the stairs 176
the summer -49
the tablets 76
the third 38
the trip -46
the twins -20
the two -17
the way 48
the week -36
the weekend -52
the whole -50
the window 113
the word -25
the wrong -73
the year -32
their 38
them 212
them in 14
them out 51
them to -53
them tonight 95
then 16
therapist -22
there 174
there are -21
there'll 68
there'll be 68
there's 198
there's a 76
there's no 40
theres 42
these -37
they 220
they need -20
they say 117
they want -25
they were -8
they won't 137
they'd -28
they'll 204
they'll be 188
they're -152
they've -96
thing -98
things 130
think 236
think about 121
think it's -18
thinks 52
third 71
this -50
this is 45
this month -31
this morning 49
this time 37
this week -44
this weekend -33
those 44
though -61
thought -79
three 64
three times 19
three weeks -12
through 128
thumbs 10
thumbs up 11
thursday -181
thursday ? -13
thursday at -39
thursdays 28
tickets -44
till -94
till 0 -59
time 39
time and -59
time i 212
time is -25
time you -45
times -19
timetable -52
tired 184
to 0 -81
to a -52
to answer -31
to ask -69
to be 56
to both -10
to bring -26
to come -72
to do 121
to get 133
to go 22
to have 53
to her 12
to him -32
to it -63
to keep -50
to know -66
to make 35
to me -40
to my 94
to put -32
to read -32
to ring 36
to say -119
to school -13
to see 18
to send -20
to sit -22
to stay -14
to take -35
to talk 24
to tell -8
to that 37
to the 22
to you -197
to your 79
today -152
together 8
told -81
told her -61
told him 119
told me -34
told the 49
told them -30
tomorrow -108
tonight 118
too -46
too much -14
took 242
took me 138
tooth -56
traffic -16
trainers -46
training -16
trampoline -21
trip -63
try -34
tuesday 16
tuesday and -27
tuesdays 9
turn 81
turned 49
twenty -21
twice -11
twins -36
two -220
two hours 77
two of 50
u 66
under -21
under the 48
understand 28
uniform -41
unless 95
unless you 101
until -136
until the -22
up 44
up a -49
up and 155
up at 98
up for 43
up from 91
up the -69
up to -125
up with -62
upset -36
ur -117
us 90
us both -13
us to -27
use -75
use the -37
usual -25
van 139
video 84
visit -35
wait 114
waited -21
waiting -85
wake 98
wake up 67
walk 162
wall 21
want -111
want it -84
want me -23
want the -79
want to 176
wanted 66
wants -21
wants to 59
ward -20
warning 104
was -200
was 0 -30
was a 78
was in 120
was me 68
was on -38
was the -47
washing -26
wasn't -25
watch 57
watching 11
we -202
we both -29
we can -19
we'd -12
we'll 73
we're 91
we're going 106
we've 100
wedding -27
wednesday -172
wednesdays 56
wee -52
week -25
weekend -23
weekends -57
weeks -45
well -119
well done -50
wellies -55
went -21
were -40
were at 234
weren't -48
wet -56
what 32
what a -74
what i 118
what the -49
what time -61
what to 15
what you 182
what's 70
whatever -39
whatsapp -42
when 20
when he -65
when i -46
when she -22
when you 8
where 216
whether 10
which 63
which is -38
while 161
who 175
who's 53
whole -147
whole of -19
why 112
wife -37
will -31
will be -62
will do -34
will you -23
window 100
wish 110
with -27
with a 14
with her -69
with him 22
with his 42
with it 99
with me 9
with my 102
with that 122
with the -32
with them 108
with you -20
with your 64
without 10
woman -106
won't 381
won't be 78
wont 43
word -21
words -27
work 95
worked 77
working 65
works -13
worry -35
worth -36
would -40
would be 72
would like -19
would you -75
wouldn't 10
write 94
writing -45
written 48
written to 86
wrong -143
wrote -97
x -81
year 80
year old -32
years -91
yes -152
yes or -9
yes to -42
yesterday -10
yet 81
you ? -17
you a -61
you about -29
you all 137
you and -117
you are -131
you asked -28
you at -40
you can 173
you can't -64
you come 37
you could -42
you did -68
you do -101
you don't 10
you for -94
you get 66
you got -35
you had -52
you have -21
you i -100
you in 156
you just -36
you keep -42
you knew -15
you know -16
you let -60
you like 263
you must -34
you need -51
you never -78
you on -54
you out 68
you put -74
you ring 78
you say -92
you send -31
you should 145
you take -38
you tell -19
you that -25
you the -67
you think 30
you to -117
you told -51
you took -68
you want -30
you were 89
you won't 92
you would -18
you'd 64
you'd have -20
you'd like -24
you'll 175
you'll be -79
you'll never 155
you're 76
you're a -96
you're not 96
you're on 217
you've 86
you've a 21
you've got 94
you've had 130
your 310
your dad -65
your husband 114
your little 55
your message -82
your mother -9
your mum 72
your mum's 113
your new 31
your own 80
your sister's 173
your weekend -39
your work 46
yours -147
yourself -39`;
