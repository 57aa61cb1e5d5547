/** Made by training/incoming/fit.ts from our own messages; see `WordModel`. */
export const DANGER_WORDS = `-150
! -211
! ! -72
0 -549
0 0 -127
0 ? -11
0 a -24
0 am -19
0 and -65
0 at -28
0 by -14
0 for -30
0 from -11
0 i -56
0 i've -27
0 if -20
0 in -27
0 is -21
0 nd -20
0 now -22
0 o'clock -23
0 on -66
0 or -36
0 pm -63
0 rd -17
0 so -33
0 st -29
0 th -199
0 the 86
0 till -12
0 to -49
? -539
? ? -25
? he -19
? i 117
? i'm -27
? i've -35
? if -32
? it -28
? it's -12
? she's -32
? the -23
? you -14
a -12
a 0 45
a bad -71
a bit -57
a child -38
a day 84
a family 76
a folder 104
a good 121
a great -24
a letter -9
a list -26
a little 116
a long 91
a lot -40
a month 30
a new 38
a no -38
a parent -42
a phone -56
a plane 99
a proper -37
a spare 27
a text -38
a think 71
a week 157
a word 56
a yes -18
able -39
able to -39
about -164
about a 44
about it 53
about the -212
about your 60
accident 143
account -42
actually -25
address -34
advice -29
after -136
after 0 -36
after the -15
again -23
again i 75
against -54
agree -76
agreed -72
all 142
all night -49
all of 30
all the -85
all you 162
allowed 10
alone 91
already -36
alright -14
also -51
always -157
am -77
an -11
an answer -35
an envelope 99
an hour 61
and 124
and 0 -18
and a 179
and he 251
and he's 237
and i -165
and i'd 25
and i'll -170
and i'm 190
and i've 98
and if -41
and it's 26
and my -78
and no 61
and not -39
and now 67
and on -26
and one -19
and she 51
and she's 213
and so -23
and talk 75
and that -30
and the 34
and then -10
and there's 103
and theres 63
and they -59
and we -34
and we're 29
and you -188
and you'll 158
and you're 8
and your 48
another -69
answer -114
answer on -30
any -47
any more 25
anyone 46
anything -123
anyway -81
apologise -21
app -70
appointment -41
april -33
are a -31
are in -85
are the -18
are you 86
arm 78
as -270
as a -28
as i -21
as it -15
as the -35
as well 149
as you -60
ask -20
ask you -56
asked -327
asked for -55
asked if -15
asked me -68
asked you -54
asking -172
asking for -23
asleep 130
asleep on 49
at -197
at 0 -170
at a -19
at all 89
at bedtime -29
at half -37
at it -43
at me -20
at mine -45
at my 14
at noon -21
at school 45
at ten -51
at that -21
at the 156
at work 50
at your 134
at yours -65
ate -64
attached -104
august -47
aware -37
away 112
away with 171
b -25
baby 131
back 106
back and -65
back by -18
back in -16
back of 104
back on -30
back to 82
bad 66
bag -161
bags -44
bank -69
bank holiday -47
bath -12
bathroom 59
be 211
be a 16
be able -18
be at -9
be cross 77
be in -32
be on -40
be the -38
be there -62
because -226
because of -34
because the -15
because you -79
bed -51
bedtime -57
been 35
been a -33
been sick 76
been told -27
before -55
before and 42
before i 104
before the -17
before they 44
before you 63
behind 19
being -127
believe -54
best -100
better -29
better than 75
between -33
big -96
bike -40
bill -38
bin -47
birthday -127
bit of 19
bits 33
black 81
blazer -53
blood 193
blood on 194
bloody -94
blue 68
boat -16
book -151
booked -13
boot 101
boots -51
both -228
both in -9
both of 18
bother 97
bottle 12
bought 372
box 33
boy 59
boyfriend 151
boys 98
braces -16
brave -33
break 82
breakfast -38
bring -224
bring a -24
bring the -83
broke -71
brother's -44
but -299
but i -52
but i'm -51
buy 72
by -133
by 0 -25
by a -76
by friday -55
by monday 84
by the 93
cake -70
calendar -55
call -59
called -89
calls -38
calpol -16
came -77
came home 80
camera 141
can -53
can be -47
can do -39
can have 183
can hear 108
can i -79
can see -42
can tell -48
can we -27
can you -8
can't 110
can't do -39
can't find 142
can't have -23
can't see 70
can't wake 101
cancelled -54
cant -35
car 140
car keys 57
car seat -56
caravan -45
card -77
care -47
carefully 164
carefully about 164
carry 50
case -73
cat 13
centre -73
chance -31
change -148
changed 12
check -63
checked -23
cheers -116
chest -19
child -133
children 100
choose -19
christening -40
christmas -60
church 119
class 58
clean 79
clear -29
clinic -35
closed -22
closes -17
club -90
coach 32
coat -40
code -16
cold 9
collect -40
come 80
come and 135
come to -93
comes -36
coming 285
coming out 48
coming to 40
concert -21
confirm -25
congratulations -71
congratulations on -71
consent -39
cos -79
could -169
could do -37
could we -22
could you -117
couldn't -92
counsellor -93
counted 98
counted the 71
country 154
court 182
courtesy -24
cousin 130
cover -62
cream -28
cross 114
crying 172
crying at 167
curtains 123
cut 189
cut i 104
cut the 113
dad -26
dad's 57
daddy 165
dads 36
dark 192
date 79
dates -79
daughter 69
day -249
day is -45
days -144
dead 73
dear -36
decent -47
dentist -11
deposit -30
deserve -50
did -236
did it 43
did the -37
did you -101
die 146
died -65
different -38
dinner -19
discuss -52
do -129
do it 173
do the -88
do with -19
do you -10
doctor -8
does 119
doesn't 104
dog 46
dog and 27
doing -149
don't 158
don't be 13
don't bother 128
don't come -76
don't know 91
don't let 67
don't look 122
don't want 58
done -83
door 264
double -44
down 48
down and 33
down for -26
down the 188
down to -47
drink 25
drive 99
driving -98
drop -39
dropped -16
drops -12
drove 66
drunk 9
dry 25
due -52
due on -11
e -70
e mail -40
each -108
early -24
easier 76
easter -67
eat 10
eight -17
either -141
eleven 105
else 82
email -16
end -84
end of -43
enjoy 9
enough 55
envelope 99
even -98
evening -69
ever -108
every 146
every night 44
every other 152
every time 78
everyone 116
everything -133
ex -51
expect 39
explain -37
explained -52
extra -49
extra night -30
eyes 136
face 85
fair -64
falls -63
family -62
father -61
february -22
feed -50
feel -83
fees -13
feet 66
fell 69
ferry 96
fever -18
field -42
find 127
find it -16
fine -180
fine and -43
finish 27
fire 62
first -171
fit -47
five -121
flat 184
flight -24
floor 289
floor and 50
flying 118
folder 157
food 182
for -264
for 0 -47
for a 120
for an 60
for every 142
for having -30
for her 23
for his -20
for it -64
for me 128
for that -22
for the -222
for this -22
for two -24
for us 176
for you -14
for your -62
forget -49
forgive 37
forgive me -61
forgot -54
form -127
forward -17
found -42
four -91
four times 25
fourteen -18
free -109
friday -76
friday at -22
fridge -92
from -156
from 0 -23
from me -87
from my 74
from now -37
from the 41
from you -95
from your -54
front -36
full -114
funeral -51
garage 92
gate -58
gave -88
get 192
get a 39
get it -56
get the -65
gets 94
getting -66
girl 11
girls 191
give -74
give me -17
given -72
glad -91
glasses 94
go 41
go on -17
go to 72
god 86
goes 99
going 95
going to 226
gone 70
good -36
got 73
got a 242
got him 64
got it -43
got the 49
got them 28
got your 108
gp 25
graduation -28
grand 22
great -58
green -18
ground 182
group 15
grown -77
guess -37
gym 169
had -247
had a -72
had her -35
had it -37
had to -73
had your 117
hair -10
half -295
half term -9
hall -40
hands 54
happen 163
happened 133
happy -55
happy to -29
hard 133
has -54
has a -34
has asked -9
has been -85
has taken 59
has to -17
hasn't -65
hat -52
hate -72
have -150
have a 21
have asked -39
have been -85
have her -35
have him -16
have it 77
have my 74
have the -15
have them -92
have to 125
haven't -125
having -108
he 122
he can -76
he had -15
he has -10
he is 65
he knows 87
he says 147
he thinks 83
he was -45
he won't 63
he wont 63
he'd -95
he'd like -46
he'll -69
he'll be -61
he's 126
he's a 28
he's got -43
he's not 108
head -8
hear 114
hear you 172
heard 37
hearing -43
heart 27
held 34
help 56
help me 77
her -164
her and -56
her birthday -22
her for -22
her in -34
her own 93
her the -50
her to -70
here 132
here and 66
hers -34
hes 129
hi -30
him 26
him at -17
him he's 157
him i 99
him on -67
him what 100
himself -34
his -248
his back 102
his bag -16
his own -69
hit 64
hold -47
holiday 85
home 45
home and 82
homework -63
honestly -131
hope -25
hoping -45
hospital 204
hour 130
hours 13
house 100
house and 59
how -189
how you -39
hurt -27
husband 153
i 328
i am -115
i ask -24
i asked -27
i can -108
i can't 271
i could 149
i did 62
i didn't -14
i do 72
i don't 123
i drove 82
i expect -41
i feel -21
i found -27
i gave -77
i get -70
i got -47
i had -43
i have 34
i haven't -56
i hear 32
i hope -143
i just 54
i keep 166
i know 66
i need -45
i put 102
i read -51
i said -95
i say -67
i see -60
i should 72
i swear 181
i think 18
i thought 93
i told 97
i want -65
i was 8
i will 51
i won't -46
i would -54
i'd -113
i'd ask -24
i'd be -16
i'd have -29
i'd like -115
i'd love -22
i'd rather 18
i'll 252
i'll be -64
i'll come 46
i'll do -69
i'll have -53
i'll make 112
i'll put 111
i'll send -31
i'll take -42
i'll tell 97
i'll wait 69
i'm 230
i'm a -85
i'm asking -31
i'm at 183
i'm coming 115
i'm going -22
i'm happy -12
i'm in 218
i'm just -72
i'm not 43
i'm on -38
i'm so 47
i'm sorry 8
i'm sure 50
i'm taking 122
i'm the -51
i've 415
i've a 115
i've asked -96
i've been 205
i've cut 105
i've done 67
i've got 202
i've had -36
i've left 22
i've made 88
i've put 23
i've read 51
i've said -50
i've still 79
i've taken 105
i've told 72
i've written 97
idea 24
if -87
if he 71
if he's -56
if i 220
if it -54
if it's -33
if not -9
if she -57
if that 99
if you 27
if you'd -60
if you're -17
if you've -42
im 63
in -58
in 0 -31
in a -72
in by -51
in her -23
in his -38
in it 118
in march -15
in my -101
in one -27
in that 73
in the 184
in there 92
in with 22
in writing -20
in your 111
inhaler -9
inset -33
instead -69
instead of -11
into -8
into the 124
is -394
is 0 -88
is a -59
is at -30
is attached -20
is due -18
is fine -25
is going 164
is in 15
is it 64
is no -17
is not 71
is on -79
is still -16
is that -25
is the 19
is there -13
is what -17
isn't 58
isn't a -24
it -43
it ? -37
it all -53
it and 44
it as -17
it at -51
it because -10
it by -34
it comes -51
it for 150
it from -94
it goes 21
it has 59
it he -57
it i -88
it in -14
it is -60
it isn't -57
it on -132
it or -17
it out -18
it so 150
it the -72
it to 126
it up -51
it was 73
it wasn't -59
it with 14
it won't 120
it would 67
it you -13
it's -39
it's 0 -42
it's a -59
it's been 148
it's in -73
it's not -26
it's only -46
it's the 26
its 43
ive -25
judge 223
july -25
june -27
just 68
just so 19
keep -136
keep him -35
keeping -37
keeps 106
kept -68
key 8
keys 75
keys and 57
kids 75
kids are 45
kids' 38
kind 27
kindly -20
kit -46
kitchen 10
knew -20
know 57
know about 117
know i -31
know i'm -64
know if -31
know that 62
know the -34
know what 8
know where 32
know which 117
know why 29
know you -85
know your 100
knows 20
knows where 91
lady -49
landed -63
last 112
last night 98
last time -63
late -28
laughing 114
learn -39
learned -42
leave -121
leaves 93
left 133
left your 81
let 129
let me 36
let them 58
let's -29
letter 32
letters -16
letting 76
library -27
life -25
light 30
like -90
like a -105
like it 71
like that -11
like the -78
like us -22
like you -115
likes -55
line 22
link -22
list -124
listen -48
little 326
live 131
lock 323
locked 161
lol -83
long 69
look 346
look at -79
look for 122
looking 313
looks -53
lost -31
lot -109
love -87
love them 34
lunch -132
m -15
made -45
mail -44
maisie 92
make 148
make it -57
makes 91
makes me 138
making -42
mam -44
man 65
many -42
march -34
match -49
maths -23
matter 62
may -125
may i -14
maybe -56
me 220
me a 74
me and 31
me by 45
me for -59
me i -74
me i'll 94
me i'm -13
me i've 9
me if -18
me in 180
me on -54
me out 35
me so 84
me ten 121
me the -135
me to -118
me when -89
me you 110
mean 51
meant 15
mediation -57
mediator -34
meet 20
meeting -41
message -110
messages -41
met -65
metres 237
middle -45
midnight 37
might 35
mind -71
mine -12
minute 75
minutes 28
miss -93
missed -34
mistake -18
monday -32
monday ? -22
monday and -14
mondays -29
money -21
month -49
months 37
more -40
more than -17
morning 95
most 64
mother -46
mother's 51
move -58
moved -50
moved to -75
moving 26
mr -29
mrs -37
ms -27
much -21
mum 175
mum's 92
must -151
must be -84
my 167
my brother 70
my cousin 139
my daughter 38
my glasses 141
my mother 66
my mum 34
my own -44
my sister -33
myself -82
n -55
name -57
name on 77
nd -20
nearly 77
need -231
need a -51
need an -19
need the -27
need to -83
needed -60
needs -65
needs to -19
neither -38
never -113
never once -19
new 15
new lock 61
new one -26
news -89
next 131
next time 64
next week -35
nice 140
night and -17
nine -49
nits -47
no -275
no i -44
no to -22
nobody 145
nobody's -66
noon 24
normal -50
not -202
not a -40
not at 137
not coming 141
not going -36
not one -22
not the -22
not to -95
noted -88
nothing -50
notice 48
november -11
now 99
now i 147
now on -41
number 71
nurse -83
nursery -10
o'clock -35
of 0 -19
of a -92
of her -49
of his 12
of me -68
of my 12
of school 30
of that -29
of the -20
of them 71
of us -113
of year 178
of you -44
of your -133
off -24
off and 47
off the 124
offered -37
office -56
oh -60
ok -172
ok ? -23
old -165
on 10
on 0 -26
on a -95
on friday -80
on her 98
on his 110
on it 32
on monday 30
on mondays -19
on my -39
on that 56
on the 89
on tuesday 22
on wednesday -44
on you -29
on your 163
once -137
one -128
one and -35
one for 99
one in -24
one of 58
one who 15
one with -23
one's -62
ones -26
only -184
only for 138
open 170
or 198
or 0 -8
or i -23
or i'll 131
or is 138
or no -8
or not 101
or the 95
order -10
order says 33
orthodontist -21
other 82
otherwise -83
ought 51
ought to 51
our -76
out 266
out i 50
out of 88
out on 59
out the 16
outside 121
over 23
over and 32
over the 62
owe -42
own 25
packed -89
page -63
page 0 -25
paid -95
paid for -14
paper 33
paragraph -8
parent -22
parenting -50
parents 46
parents' -30
park -14
part -20
party 59
pass -13
passport 91
passports 15
past -8
pay -109
pay for -23
paying -82
paying for -52
pe -27
peace 51
people -55
per -19
person 64
phone 172
photo -47
pick 34
pick up -21
picked -63
pickup -28
pictures 69
pillow 90
place -121
plan -56
plane 80
play -62
please -102
please come 104
please don't -22
pleased -10
pm -66
pocket -69
point 20
police 137
police i'll 54
pool -60
post 24
problem -84
proper -83
put 42
put a 161
put it -103
put my 82
put the -108
put your 102
putting -29
question -51
quick 62
quiet 42
r -16
rang -94
rang me -61
rather -28
rd -17
re -45
read -136
read it -88
reading -91
ready -73
really -67
reason 250
receipt -22
record -26
red -42
remember 175
remember what 190
remembered -50
reply -69
report -62
request -62
respect -11
rest -39
return 45
right -10
ring 30
ring me 46
ring the 152
ring you 48
ringing 42
road 122
room -27
rope 178
round 47
rugby -20
run -20
running -38
sad -52
said -287
said it -51
said no -47
said the -32
same -173
same as -27
sat -59
saturday -150
saturdays -32
saw you 62
say it -43
say no -30
say so -15
say the -42
say to -36
say you're 123
saying -81
says 91
says he -55
says it 99
says the -36
school -16
school and 89
school on 161
school's -72
sea 60
see 100
see her -18
see the -53
see you 42
seeing 70
seen -62
send -78
send it -14
send me 29
send the 40
sending -78
sent -52
sent a -13
sent the -43
september -8
service -34
set -75
settled -44
seven -86
shall 22
shall i 13
share -39
she -197
she came -32
she can -11
she has -27
she needs -13
she said -16
she says -26
she wants 105
she was -46
she won't 218
she'd 27
she'd like -28
she'll -8
she'll be -19
she's 113
she's asked -30
she's been -30
she's got 42
she's in -23
shes -25
shift -63
shoes -29
shop 17
short -20
should 51
should be -28
show -15
shut 50
sign 126
signature -13
signed -50
since -185
since the -34
since you -40
single 91
sister -112
sister's 183
sit -25
sit with -12
sits 102
sitting -20
six -156
size -66
size 0 -16
sleep 31
slot -12
small -40
smoke 42
so -354
so could -19
so don't 90
so i -23
so i'll 49
so i'm -58
so i've 28
so it's -12
so sorry -114
so that -26
so the -19
so tired 106
so you 29
soft -45
solicitor -35
some -151
some of -36
somebody -116
someone 68
something 86
somewhere 73
son 69
son's -28
sooner 58
sorry -97
sorry for -9
sorry i -182
sorry i'm -50
sorry sorry -28
sorry to -70
sort -90
speak -54
spellings -42
split -31
sports -40
st -33
stairs 123
stand -86
standing 190
start 28
started 145
starts -63
stay 32
stays -50
step 36
stick -39
still 72
still got 75
stood 26
stop 15
stopped 218
story -43
straight 8
stuff -9
such -51
suggest -23
suit -10
suits -85
summer -11
sunday -101
sure 71
sure you -31
surgery -21
swap -69
swear 180
swimming -12
swing 223
tablets 57
take 27
take her -26
take him 32
take it -48
take the -62
taken 223
taken my 61
takes 134
taking 94
talk 92
talk about -61
talk to 96
talking 57
tea -156
teacher -49
tell 111
tell him 51
tell me -136
tell them 169
tell you -77
telling -57
telling you 31
tells -32
telly 76
ten -104
ten minutes -9
term -54
test -39
text -65
th -199
th and -17
th at -12
th i -15
than 39
thank -96
thank you -142
thanks -147
thanks for -48
that 9
that a -16
that for -18
that he -40
that house 41
that it -26
that the -71
that was 103
that you -98
that's -46
that's a 144
that's the 21
that's what -62
thats -86
the 215
the 0 -276
the answer -18
the app -50
the baby 157
the back 39
the bag -39
the bank -13
the bathroom 59
the bike -24
the blue 41
the boat 23
the boys 126
the bus 50
the car 128
the child -28
the children 76
the club -54
the date -41
the dates -33
the day -52
the dog 52
the door 105
the end -36
the family -25
the first -24
the floor 171
the form -52
the fridge -80
the front -29
the garage 60
the gate -85
the girls 201
the ground 103
the hall -24
the head -27
the hospital -47
the house 30
the judge -21
the kids 127
the kids' 38
the last 121
the library -17
the mediator -24
the morning 74
the new -34
the next -44
the night -65
the nursery -11
the office -25
the one -85
the order -30
the orthodontist -16
the other -39
the party 49
the phone 41
the place -43
the police 141
the red -30
the rest -14
the same -112
the school -148
the sea 61
the second -51
the side -55
the stairs 156
the summer -60
the tablets 63
the third 37
the time 100
the top -29
the trip -45
the twins -21
the two -17
the way 9
the week -36
the weekend -55
the whole 114
the window 104
the word -22
the wrong 16
the year -36
their 52
them 274
them all 23
them on 15
them out 35
them to -56
them tonight 91
then -30
therapist -30
there 160
there are -25
there'll 55
there'll be 55
there's 193
there's a 56
there's blood 45
there's no 37
theres 28
these -37
they 200
they need -16
they say 113
they want -24
they were -10
they won't 123
they'd -30
they'll 175
they'll be 174
they're -116
they've -27
they've got 73
thing -67
things 249
think 213
think about 137
think it's -34
thinks 43
third 73
this -101
this is 35
this month -30
this morning 54
this time 14
this week -49
this weekend -34
those 26
though -54
thought -34
thought you 135
three 32
three times 16
three weeks -15
through 86
thumbs 15
thumbs up 16
thursday -133
thursday ? -14
thursday at -49
tickets -61
till -45
till 0 -71
till the 140
time 47
time and -61
time i 179
time is -23
time the 151
time you -59
times -33
timetable -51
tired 183
to -27
to 0 -92
to a -46
to answer -34
to ask -62
to be 22
to both -9
to bring -30
to come -74
to die 151
to do 114
to get 87
to go 67
to have 55
to hear 12
to her 26
to him -34
to it -62
to keep -59
to know -16
to make 36
to me -79
to my 78
to put -34
to read -44
to ring 12
to say -136
to school 62
to see 121
to send -23
to sit -26
to stay -18
to stop 20
to take -36
to talk 16
to tell -41
to that 41
to you -219
to your 117
today -165
together -17
told -94
told her -63
told him 88
told me -54
told the 83
told them -53
tomorrow -123
tonight 85
too -58
too much -13
took 210
took me 136
tooth -62
top -27
traffic -21
trainers -55
training -15
trampoline -52
trip -66
try -50
tuesday -8
tuesday and -30
turn 66
turned 60
twenty 89
twice -14
twins -41
two -144
two hours 61
two of 138
u 34
under the 85
understand 93
uniform -40
unless 97
unless you 105
until -152
until the -27
up 20
up a -47
up and 159
up at 84
up for 36
up from 80
up on -21
up the -65
up to -124
up with -64
upset -40
ur -119
us 89
us both -13
us to -32
use -82
use the -40
usual -25
van 109
very 139
video 68
visit -41
wait 70
waited -22
waiting -92
wake 139
wake up 53
walk 171
wall 15
want -135
want it -85
want me -26
want the -94
want to 182
wanted 53
wants -47
wants to 42
ward -23
warning 98
was -247
was 0 -33
was a 83
was in 116
was it -30
was me 75
was on -47
was the -41
washing -30
wasn't -13
watch 94
watching -10
way 56
we -204
we both -27
we can 33
we'd -13
we'll 56
we're 58
we're going 98
we've 121
wedding -61
wednesday -181
wednesdays 72
wee -53
week -21
weekend -45
weekends -63
weeks -47
well -140
well done -54
wellies -67
went 67
were -44
were at 221
weren't -44
wet -62
what a -77
what do 13
what i 139
what the -46
what time -59
what to 12
what you 138
what's 65
whatever -65
whatsapp -47
when 34
when he -62
when i -61
when she -25
when you 72
where 141
which 34
which is -38
while 176
who 132
who's 43
whole of 99
why 38
wife -41
will be 29
will do -40
will you -27
window 91
wish 77
with -51
with a -18
with her -82
with him 14
with his 47
with it 104
with me 27
with my 77
with that 79
with the 76
with them 97
with you -36
with your 25
without -16
woman -123
won't 373
won't be 106
wont 27
word -19
words -32
work 93
worked 99
working 55
works 64
worry -35
worth -44
would -89
would be 71
would like -20
would you -79
wouldn't 48
write 79
writing -47
written 59
written to 100
wrong -69
wrote -92
x -85
year 144
year old -32
years -100
yes -147
yes or -8
yes to -40
yesterday -8
yet 71
you 8
you ? -19
you a -59
you about -34
you all 101
you always -28
you and -182
you are -134
you asked -27
you at -40
you can 206
you can't 31
you come 56
you could -46
you did -82
you do -104
you don't -28
you for -93
you forgot 12
you get 65
you got -52
you had -52
you have -25
you i -129
you i've 25
you in 169
you just -43
you keep -48
you knew -17
you know -34
you let -71
you like 293
you must -36
you need -59
you never -77
you on 32
you out 69
you put -79
you ring 75
you said -12
you say -100
you send 26
you should 118
you so 40
you take -43
you tell -21
you that -28
you the -77
you think -8
you to -135
you told -64
you took -76
you want -49
you were 66
you won't 73
you would -19
you wouldn't 131
you'd 18
you'd have -20
you'd like -23
you'll 277
you'll be -11
you'll never 114
you're 12
you're a -112
you're not 75
you're on 228
you've 82
you've been -15
you've got 85
you've had 121
your 277
your dad -76
your husband 108
your little 32
your message -95
your mother -37
your mum 71
your mum's 150
your name 103
your new 31
your own 77
your post 65
your sister's 165
your weekend -33
your work 77
yours -181
yourself -66`;
