using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening;

/// <summary>The words that English addresses are made of.</summary>
internal static class EnglishAddressWords
{
    private static readonly FrozenSet<string> Streets = Words("street avenue ave road rd boulevard blvd lane ln highway hwy parkway pkwy turnpike crescent cres st dr drive court ct place pl square sq way terrace ter circle cir close walk row hill gardens grove mews quay trail alley esplanade broadway expressway path loop plaza wharf");

    // Written small, the others are ordinary words.
    private static readonly FrozenSet<string> Plain = Words("street avenue ave road rd boulevard blvd lane ln highway hwy parkway pkwy st");

    private static readonly FrozenSet<string> Directions = Words("n s e w ne nw se sw north south east west northeast northwest southeast southwest");

    private static readonly FrozenSet<string> Units = Words("apt apartment suite ste unit floor fl room rm flat building bldg block tower level lot house no");

    private static readonly FrozenSet<string> Ordinary = Words(
        "day days hour hours minute minutes min mins week weeks month months year years of x for and items item pcs pieces piece pair pairs off percent am pm times more from my a an to in on is was are per inch inches cm mm gb kg lbs oz usd dollars star stars people order orders "
        + "refund i it its the this that these those please thanks thank can could would will when where what how why do does did not but or if so we you they he she have has had need want send sent ship shipped deliver delivered delivery parcel package product products shirts shoes only just with about "
        + "at by as be been still never ever now then our your their his her me us them hi hello ok okay yes no sorry also because until till after before since into onto working business return returns way",
        except: "way no");

    private static readonly FrozenSet<string> States = Words("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc nsw vic qld tas act on qc bc ab mb sk");

    public static bool IsStreet(ReadOnlySpan<char> word) => Has(Streets, word);

    public static bool IsPlainStreet(ReadOnlySpan<char> word) => Has(Plain, word);

    public static bool IsDirection(ReadOnlySpan<char> word) => Has(Directions, word);

    public static bool IsUnit(ReadOnlySpan<char> word) => Has(Units, word);

    public static bool IsOrdinary(ReadOnlySpan<char> word) => Has(Ordinary, word);

    /// <summary>Whether a word is the code of a state, in capital letters.</summary>
    public static bool IsState(ReadOnlySpan<char> word) => word.Length is 2 or 3 && word.IndexOfAnyExceptInRange('A', 'Z') < 0 && Has(States, word);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Words(string words, string except = "") => words.Split(' ').Except(except.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
