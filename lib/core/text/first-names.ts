const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * First names met with in Britain and Ireland, in small letters, that are no English words: they are names however they
 * are thumbed. Which of them are here says nothing of whose they are; a name that is missing counts where it has its capital.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  list(`
    aaron abbie abdul abdullah abena abigail abraham abu adaeze adam adeola adil adrian agnieszka ahmad ahmed aidan aiden aileen ailsa
    aisha aisling akua alan alana alastair alberto alejandra aleksandra alessia alex alexa alexander alexandra alexandru alfie ali alice
    alicia alina alisha alison alistair aliyah ama amal amanda amara amelia amina aminata amir amira amit amna amrit amy ana ananya anaya andrea
    andreea andrei andrew andrzej andy aneta angela angharad angus anika anil anish anita anja ann anna annabel anne annie anthony anton
    antonio anya aoife arabella aria arjun arnav arron arthur arya asha ashley ashton asif asma astrid audrey ava avi ayaan ayesha ayla
    ayo babatunde barbara bartosz beatrice beata becky ben benjamin bernadette bethan bethany bhavna bianca bilal bjorn bogdan boris
    bradley brandon brenda brendan brian bridget bridie bronwen bryan bryony caitlin caitlyn callum calum camilla cameron caoimhe cara
    carl carla carlos carly carmel carmen caroline carolina carys cassie catalin catherine cathal catriona cecilia cerys chaim chantelle
    charlene charles charlie charlotte chelsea cheryl chiamaka chidi chidinma chioma chloe chris christina christine christopher chukwu
    ciara ciaran cillian claire clare claudia clive colette colin colleen conor connor constantin cormac courtney craig cristian cristina
    damian damien daniel daniela danielle danny daphne dara darragh darren daryl dave david dawid deborah debbie declan
    deepak deirdre delilah denise dennis derek dermot desmond diana diane diarmuid dilys dimitri dina dion divya diya dmytro dominic
    dominik donal donna doreen dorothy douglas duncan dwayne dylan eamon ebony eddie edith edward efua eileen eilidh eimear elaine eleanor
    elena eleri eli elijah eliza elizabeth ella ellen ellie elliot elliott eloise elsie elsa emeka emer emily emilia emma emmanuel eoghan
    eoin eric erica erin esme esther ethan etta eugene eva evan evelyn evie ewa ewan ezra fabian faisal farah farhan fatima fatou fatoumata
    femi fergus fernando ffion finlay finley finn fiona fionn florence florin folasade fran frances francesca francis francisco franek
    freddie freya funmi gabriel gabriela gareth garry gary gaurav gavin gemma geoff geoffrey george georgia georgie georgina geraint
    gerard gethin ghulam gillian gina giorgia giovanni giulia glenda gordon grainne graeme graham greg gregor grzegorz gurdeep gurpreet
    gwen gwyneth habib hadiza hafsa haider hamish hamza hana hannah hans harish harjit harleen harpreet harriet harris harrison harry
    harvey haruto hasan hassan hayden hayley heba helen helena henry hilary hiroshi huda hugh hugo humaira hussain hussein iain ian
    ibrahim idris ieuan ifeoma ilona iman imani imogen imran inaya indira inga ingrid ioan ioana iona iqbal iqra irena irene irina isaac
    isabel isabella isabelle isha ishaan isla ismail iulia ivan iwan iwona jacek jackie jackson jacob jacqueline jaden jaime
    jake jakub jamal james jameson jamie jane janet janice janine janusz jared jasmin jasmine jason jaspreet jayden jayne     jeannette jemima jemma jennifer jenny jeremy jerome jess jesse jessica jia jill jimmy joan joana joanna joanne joao joe joel johan
    johanna john johnny jolanta jonah jonathan jonny jordan jorge jose joseph josephine josh joshua josie joyce juan judith judy julia
    julian julie juliet justin justyna kacey kacper kai kamal kamila kamran karen karim karolina kasia kate katarzyna katerina kath
    katherine kathleen kathryn kathy katie katrina katy kavita kavya kay kaya kayleigh kehinde keira keith kelechi kelly kelsey kelvin
    kemi ken kenneth kenji kerry kevin keziah khadija khalid kian kieran kim kiran kirsten kirsty kofi krishna kristina krzysztof kunal
    kwame kwabena kwasi kyle kylie kyra lakshmi lara lars latoya laura lauren laurence lawrence layla leah leanne lee leila lena leo leon
    leona leroy leslie lewis lia liam lidia linda lindsay lindsey linh lisa liz lizzie llinos llyr lloyd logan lola lorenzo lorna lorraine
    louis louisa louise lowri luca lucas lucia lucy lukas lukasz luke luna lydia lyn lynn lynne lynsey mabel maciej maddie madeleine
    madison maeve magda magdalena mahmoud mairead maisie malcolm malik malgorzata mandy manon manpreet marc marcel marcin marco marcus
    margaret maria mariam mariama marian marie marilyn mario marion marisa marius marjorie marlon marta martha martin martina martyn mary
    maryam marzena mateusz matilda matthew maureen maurice mavis maxine maya mbali meera megan mehmet mei melanie melissa mhairi mia
    michael michaela micheal michal michelle miguel mihai mikayla mike mikolaj mila millie milo mina minal mirela miriam misha mitchell
    moesha mohamed mohammad mohammed moira molly mollie mona monica monika morag morgan moses moshe mostafa muhammad muhammed murray
    mustafa myra nadia naheed naomi narinder nasreen natalia natalie natasha nathan nathaniel nazia neeta neha neil nena neville ngozi nia
    niall niamh nicola nicole nicolas nigel niki nikhil nikita nikki nikolai nina nisha nita noah noel noor nora norah noreen norma nuala
    nuria obinna odhran oisin oksana ola olga oliver olivia ollie olu olumide oluwaseun omar omari oona orla oscar osman owen oyin     padraig pamela paolo parveen patricia patrick patryk paul paula paulina pauline pawel pedro penelope pete peter petra philip philippa
    phillip phoebe pierre piotr pooja prakash pranav preeti priya priyanka przemek quentin rabia rachael rachel radoslaw rafael rafal
    rafiq rahim rahul raj rajesh ralph rania raquel rashid ravi raymond razvan reba rebecca reece reema reggie rehan renata rhea rhian
    rhiannon rhodri rhona rhys ricardo richard rick ricky riley rishi rita rivka robert roberta roberto rohan roisin roman ronald ronan
    ronnie rory rosa rosalind rosanna rosie ross roxanne roy ruairi rukhsana rupert russell rutendo ruth ryan saad saanvi
    sabina sabrina sadia sadie safiya safa saira sajid sakura salma salman sam samantha sally samina samir samira samuel sana sandeep sandra
    sanjay saoirse sara sarah sasha saskia satnam scarlett scott sean sebastian sebastien selina serena seren serhii shabana shabnam
    shahid shaima shane shania shannon sharon shaun shauna shazia sheena sheila shelley sheryl shirley shivani shlomo shona shreya
    shruti sian sibongile sidney sienna sigrid silvia simon simone simran sinead siobhan slawomir sofia sofie solomon sonia sonja sophia
    sophie soraya stacey stan stanislaw stefan stefania stella stephanie stephen steve steven stewart stuart sukhdeep sumaya suman
    sunil sunita suresh susan susanna susie svetlana sven sylvia szymon tadhg taiwo talia tamara tamsin tanaka tania tanisha tanya tara
    tariq tasha tatiana taylor ted temitope tendai teresa terence terry tessa thandi thea theo theresa thomas thuy tiago tiffany
    tilly tim timothy tina toby tobias todd tom tomas tomasz tommy toni tony tracey tracy travis trevor tristan trudy tunde tyler tyrone
    uche ugo uma umar usha usman vaishali valentina valerie vanessa vasile veronica vicky victoria vijay vikram vincent viktor vladimir
    volodymyr wahida walter waqas warren wayne wei wendy wesley wiktoria winston wojciech xavier xin yael yasin yasmin yasmine yaw yetunde
    ying yosef yousef yuki yuri yusuf yvette yvonne zac zach zachary zahra zain zainab zaara zanele zara zawadi zbigniew zeynep zhang zoe
    zofia zoltan zuzanna zsofia
  `),
);

/** First names, family names and places that are English words too: what they are, their capital and their neighbours tell. */
export const NAME_WORDS: ReadonlySet<string> = new Set(
  list(`
    amber angel april art ash ashes august aurora autumn basil bay bear bee belle bill blessing bliss bob bonnie brook buddy carol
    charity chase chastity christian clay cliff coral cruz crystal daisy dale dawn dean destiny dick dolly dot drew duke dusty earl eve faith
    fern finch forest fox frank gay gene ginger glen gift glory gloria grace grant guy harmony harper hazel heath heather henna
    holly honey hope hunter iris ivy jack jade jasper jay jean jet jewel joy jude june justice kay king kit lance lane lark lily mark
    matt marvel mason max may melody mercy miles miracle mo nick nova olive opal pat paddy patience patsy peace pearl penny pepper petal peony pip
    poppy praise precious prince princess prudence queenie rain ray reed reuben rex rich river rob robin rock rocky rod roger rose rosemary rowan
    royal ruby rue sage sandy saffron serenity shah sky sonny star sterling stone storm sue summer sunny temperance tiger trinity     tulip unity val verity victor violet wade ward will willow winter wolf woody wren zen
    bath barking battle beer bury cork crook deal diss flint ham hook hull leek mold poole reading rugby rye sale sandwich street
    tring ware wells
  `),
);
