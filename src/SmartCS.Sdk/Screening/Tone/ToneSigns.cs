namespace SmartCS.Sdk.Screening.Tone;

/// <summary>Emoji and emoticons. The slight smile is left out: between strangers it is friendly in English and cold in Chinese.</summary>
internal static class ToneSigns
{
    public static ToneGroup[] Groups { get; } =
    [
        new(ToneKind.Feeling, 2.5f, "😍|🥰|😘|❤|💕|💖|💯|🎉|🤩|💗|♥|💓|💝|🥳|😻"),
        new(ToneKind.Feeling, 1.8f, "👍|👏|😊|😄|😁|😃|😀|🌹|💐|🌟|⭐|👌|😋|🤗|☺|😎|💪|✌|🆒"),
        new(ToneKind.Feeling, 1.2f, ":)|:-)|:d|=)|^_^|^^|(^_^)|:-d|xd|<3|~^_^~|\\(^o^)/"),
        new(ToneKind.Feeling, -3.5f, "🤬|😡|👿|🖕|💢"),
        new(ToneKind.Feeling, -2.2f, "😠|😤|💩|👎|🤮|🤢|😾|☹"),
        new(ToneKind.Feeling, -1.5f, "😭|😢|😞|😒|🙄|😩|😫|😔|😣|😖|😟|🙁|😰|😱|😓|💔|😑|🤦|😨|😿|🥺"),
        new(ToneKind.Feeling, -1.2f, ":(|:-(|=(|t_t|t.t|qaq|>_<|-_-|:'(|:/|>:("),
    ];
}
