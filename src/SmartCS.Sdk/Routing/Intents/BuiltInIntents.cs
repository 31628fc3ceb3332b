using System.Collections.Frozen;
using System.Text;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The intents of online shops that are known without any setting, with examples in English and Chinese written for this library, and
/// what is no shop's business. Read on first use. Safe for concurrent use.
/// </summary>
public static class BuiltInIntents
{
    private const string OutOfScopeSection = "out_of_scope";

    // The order is that of a purchase; it is the order of All.
    private static readonly string[] Files =
        ["presales", "orders", "payment", "delivery", "aftersales", "account", "promotions", "shop", "smalltalk", "handoff"];

    /// <summary>All built-in intents; their ids are stable.</summary>
    public static IReadOnlyList<IntentDefinition> All => Content.Definitions;

    /// <summary>Utterances that are no shop's business, such as the weather, sums, politics, medicine and programming.</summary>
    public static IReadOnlyList<string> OutOfScope => Content.OutOfScope;

    /// <summary>The intents as they are written, with the language of each example.</summary>
    internal static IReadOnlyList<IntentSection> Sections => Content.Sections;

    /// <summary>What is out of scope as it is written, with the language of each example.</summary>
    internal static IntentSection OutOfScopeExamples => Content.OutOfScopeExamples;

    internal static bool TryGet(string id, out IntentDefinition intent) => Content.ById.TryGetValue(id, out intent!);

    /// <summary>The intents that have an example, by the example's identity; out of scope counts as an intent without an id.</summary>
    internal static FrozenDictionary<string, string> ByExample => Content.ByExample;

    private static class Content
    {
        static Content()
        {
            Sections = [.. Files.SelectMany(static file => IntentFile.Parse(file, Read(file)))];
            OutOfScopeExamples = IntentFile.Parse(OutOfScopeSection, Read("out-of-scope")).Single();
            Definitions = [.. Sections.Select(Define)];
            OutOfScope = [.. OutOfScopeExamples.Examples.Values.SelectMany(static examples => examples)];
            ById = Definitions.ToFrozenDictionary(static intent => intent.Id, StringComparer.Ordinal);
            ByExample = Definitions.SelectMany(static intent => intent.Examples, static (intent, example) => (Example: example, intent.Id))
                .Concat(OutOfScope.Select(static example => (Example: example, Id: string.Empty)))
                .ToFrozenDictionary(static pair => ExampleIdentity.Of(pair.Example), static pair => pair.Id, StringComparer.Ordinal);
        }

        public static IntentSection[] Sections { get; }

        public static IntentSection OutOfScopeExamples { get; }

        public static IntentDefinition[] Definitions { get; }

        public static string[] OutOfScope { get; }

        public static FrozenDictionary<string, IntentDefinition> ById { get; }

        public static FrozenDictionary<string, string> ByExample { get; }

        private static IntentDefinition Define(IntentSection section) => new()
        {
            Id = section.Id,
            Titles = section.Titles,
            Action = section.Action ?? IntentAction.Answer,
            Flow = section.Flow,
            Replies = section.Replies,
            Examples = [.. section.Examples.Values.SelectMany(static examples => examples)],
        };

        private static string Read(string file)
        {
            using var stream = typeof(BuiltInIntents).Assembly.GetManifestResourceStream($"SmartCS.Sdk.Intents.{file}")
                ?? throw new InvalidOperationException($"The built-in intents '{file}' are missing from the assembly.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}
