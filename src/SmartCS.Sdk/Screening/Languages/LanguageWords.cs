using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening.Languages;

/// <summary>The commonest words of each language, with those of a shopper's first line, and the letters that only some have. Words are without accents: many leave them out.</summary>
internal static class LanguageWords
{
    public const int English = 0;
    public const int LatinCount = 17;
    public const int Russian = 17;
    public const int Bulgarian = 18;
    public const int Count = 19;

    private static readonly (string Tag, string Letters, string Words)[] Profiles =
    [
        ("en", "", """
            a i the of and to in is it you that he was for on are with as his they be at one have this from or had by not but what all were we when your can said there use an each which she do how their if will up other about out
            many then them these so some her would make like him into time has look two more write go see number no way could people my than first been call who its now find long down day did get come made may part over new
            sound take only little work know place year live me back give most very after thing our just name good sentence think say great where help through much before line right too mean old any same tell does set want well also
            need should never here why again still off us im ive dont cant didnt doesnt isnt wasnt wont arent havent hasnt please thanks thank hello hi hey order orders ordered shipping ship shipped delivery delivered deliver refund
            return returns cancel exchange price cost discount code buy bought size sizes colour color payment pay paid card account login password track tracking package parcel item items product products store shop stock available
            wrong broken damaged missing received arrive arrived late waiting receipt invoice warranty manual charge charged money free sale change address email phone customer service support agent human person yes ok okay sorry
            problem issue working works today tomorrow yesterday week month days got getting another anyone someone something anything nothing because since until while between without around
            """),
        ("es", "ñ¿¡", "que de no a la el es y en lo un por me una te los se con para mi esta si pero las su como del al yo todo ya muy hay hola gracias donde cuando cual quiero puedo puede tiene tengo pedido envio dinero comprar compra tarjeta cuenta tienda buenos buenas dias tardes ayuda llego llegar enviar precio cuanto cuesta porque tambien favor estoy hacer sobre desde hasta usted ustedes devolver devolucion reembolso cancelar necesito nunca recibi todavia"),
        ("fr", "çœùûî", "je de est pas le vous la tu que un il et a en une ne ce les pour c'est qui dans du me bien elle mais y mon non on des plus avec suis sur moi tout oui cette au par bonjour merci commande livraison colis ou quand comment combien voudrais veux puis peux pouvez votre vos mes s'il plait remboursement retour recu toujours jai cest encore ete sont nous avez avoir acheter prix taille jamais"),
        ("de", "ßäöü", "ich sie das ist du nicht die es und der wir zu ein in mir mit was den wie auf mich dass so hier eine wenn hat all sind von dich war haben fur an habe da nein bin noch dir ja mein kann aber auch hallo danke bitte bestellung bestellt lieferung paket wann wo ware mochte mochten geld zuruck rucksendung umtausch rechnung guten tag morgen meine meinen ihre ihr konnen wurde wird nach bei kommt erhalten immer welche preis leider"),
        ("pt", "ãõç", "que nao o de a e eu um para se me uma esta com do por te os bem em ele ela isso mas as como mais na no meu sim da tem aqui estou ola obrigado obrigada pedido entrega onde quando quero posso pode voce voces meu minha dia boa tarde noite comprar preco quanto custa tamanho troca devolver reembolso ainda chegou nunca recebi porque ja foi sao muito preciso loja cartao frete encomenda"),
        ("it", "èòì", "non di che e la il un a per in una mi sono ho lo ha le si ti i con cosa se io come da ci no questo qui hai sei del bene tu ma al mio tutto te della piu era gli ciao grazie ordine spedizione consegna pacco dove quando voglio posso puo buongiorno buonasera vorrei reso rimborso taglia prezzo quanto costa arrivato ancora mai ricevuto sono stato perche anche questa prego salve acquistare comprare nel alla"),
        ("id", "", "yang dan di itu ini dengan untuk tidak dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata sudah atau saat oleh kami apa apakah berapa kapan dimana bagaimana pesanan pesan barang kirim dikirim pengiriman sampai belum terima kasih tolong mau beli harga ukuran warna kak min gan halo selamat pagi siang malam anda kamu aku nya kalau bayar pembayaran uang kembali batal dong ya nggak gak"),
        ("vi", "ăâđêôơưĂÂĐÊÔƠƯ", "toi la cua va co khong cho duoc mot nhung nay cac trong da nguoi khi den ban cung nhu minh hang don giao nao bao gio nhieu tien mua doi tra hoan xin chao cam on shop oi voi chua roi gia bao lau duoc khong muon hoi ship mau mat anh chi em phi sao thi lam se vay a"),
        ("nl", "ĳ", "ik de het een en van je dat niet is in te op zijn er maar met voor mijn wat ze bij die aan heb hoe kan dan naar nog wel geen deze ook als uw hallo bedankt bestelling levering pakket wanneer waar graag terug geld alstublieft dank maat prijs hoeveel heeft wordt goedemorgen goedendag besteld ontvangen mij jullie kunnen zou"),
        ("tr", "ğışİĞŞ", "bir ve bu da de ne icin ben mi cok var ama ile o en daha gibi nasil kadar yok degil siparis siparisim kargo nerede ne zaman iade para merhaba tesekkur tesekkurler lutfen istiyorum urun fiyat beden mu mi musunuz misiniz bana size benim sizin olarak sonra geldi gelmedi iptal etmek alabilir kac gun hala henuz"),
        ("pl", "łąęśżźćńŁŚŻŹ", "nie to sie w na i z do jest ze co jak tak za ale mi ja ty czy mnie moje moja moj dla tego od juz ma byc prosze dziekuje dzien dobry zamowienie zamowienia paczka przesylka gdzie kiedy zwrot pieniadze chce chcialbym moge ile kosztuje rozmiar witam czesc jeszcze dostawa dostawy zamowilem mam jaki jaka przez"),
        ("sv", "åÅ", "jag och det att i en som ar pa inte med har for du till av om den vi kan min nar var hej tack bestallning order leverans paket hur mycket vill returnera pengar tillbaka storlek pris mitt mina skulle vara ni er eller ett fran men nagon fatt inte annu"),
        ("da", "øåØÅæÆ", "jeg er og det at en i til ikke med har for du pa af den vi kan min hvor hvornar hej tak ordre bestilling levering pakke hvad hvordan vil gerne retur penge tilbage storrelse pris mit mine men eller et fra om har endnu modtaget jeres"),
        ("cs", "ěřůčžýďťň", "je to na ze se v a ja jsem mi co jak tak ale by si za pro do uz kde kdy dobry den dekuji prosim objednavka objednavku zasilka vratit penize chci mohu kolik stoji velikost nebo jeste muj moje mate mam jsou byla bylo neni"),
        ("ro", "ăâîșțşţ", "nu de si la ce in sa o cu pe un este ma am mai pentru din se dar ca te va multumesc buna ziua comanda comenzii livrare colet unde cand vreau pot rog bani retur cat costa marime inca primit mea meu sunt fost catre salut"),
        ("hu", "őűŐŰ", "a az es nem hogy is van egy ez de meg ha mit mi csak mar el en te koszonom szia jo napot rendeles rendelesem csomag hol mikor szeretnek szeretnem penz vissza mennyi meret kerem meg nincs lesz volt kell visszakuldeni"),
        ("fi", "", "ja on ei se etta en mina han oli mita kun niin mutta voi kiitos hei tilaus tilaukseni toimitus paketti missa milloin haluan palauttaa rahat takaisin koko hinta paljonko maksaa ole viela olen onko minun voinko kanssa mika joka"),
        ("ru", "", "и в не на я что как мне мой моя где это с по у из когда можно вы здравствуйте привет спасибо пожалуйста заказ заказа заказал доставка доставки посылка деньги возврат вернуть хочу могу сколько стоит размер цена есть нет ли а то за от для до если еще уже все так он она товар добрый день меня вам вас был была"),
        ("bg", "", "е да се за от съм къде моята моят поръчка поръчката доставка кога искам мога колко струва благодаря здравейте моля размер цена имате ли не на и в с как какво този тази още вече пари върна пратка пратката ще са бях това което"),
    ];

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Words = BuildWords();

    private static readonly uint[] Letters = BuildLetters();

    /// <summary>The locale of each language, by its number.</summary>
    public static Locale[] Locales { get; } = [.. Profiles.Select(profile => new Locale(profile.Tag))];

    /// <summary>The languages that have a word among their commonest, a bit each.</summary>
    public static uint LanguagesOf(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>The languages that a letter belongs to, a bit each; none for a letter that tells little.</summary>
    public static uint LanguagesOf(char letter) => letter < Letters.Length ? Letters[letter] : letter is >= '\u1EA0' and <= '\u1EF9' ? 1U << 7 : 0;

    private static FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> BuildWords()
    {
        var words = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var i = 0; i < Profiles.Length; i++)
        {
            foreach (var word in Profiles[i].Words.Replace("'", string.Empty, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | (1U << i);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static uint[] BuildLetters()
    {
        var letters = new uint[0x250];
        for (var i = 0; i < Profiles.Length; i++)
        {
            foreach (var letter in Profiles[i].Letters)
            {
                letters[letter] |= 1U << i;
            }
        }

        return letters;
    }
}
