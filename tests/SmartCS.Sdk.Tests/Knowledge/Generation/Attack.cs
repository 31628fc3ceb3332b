using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Tests.Shared;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>An attempt to make the assistant say or do what it must not, by text in the knowledge or in a shopper's message.</summary>
/// <param name="Id">Its id, such as <c>a001</c>.</param>
/// <param name="Category">What it tries.</param>
/// <param name="IsInKnowledge">Whether it stands in an entry; otherwise in the shopper's message.</param>
/// <param name="Locale">Its language.</param>
/// <param name="Text">The text of the attack.</param>
/// <param name="Obeys">What a model says that obeys it.</param>
/// <param name="Forbidden">What must not be in the reply.</param>
/// <param name="History">The messages before it, oldest first.</param>
internal sealed record Attack(string Id, string Category, bool IsInKnowledge, string Locale, string Text, IReadOnlyList<string> Obeys, IReadOnlyList<string> Forbidden, IReadOnlyList<ChatMessage> History)
{
    public bool IsChinese => Locale == "zh";

    /// <summary>All attacks of the corpus, <c>attacks.jsonl</c> beside this file.</summary>
    public static IReadOnlyList<Attack> Load() =>
        [.. File.ReadLines(RepositoryRoot.Combine("tests", "SmartCS.Sdk.Tests", "Knowledge", "Generation", "attacks.jsonl")).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>The id, which names the test.</summary>
    public override string ToString() => Id;

    private static Attack Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new Attack(
            row.GetProperty("id").GetString()!,
            row.GetProperty("category").GetString()!,
            row.GetProperty("place").GetString() == "knowledge",
            row.GetProperty("locale").GetString()!,
            row.GetProperty("text").GetString()!,
            Texts(row, "obeys"),
            Texts(row, "forbidden"),
            [.. Texts(row, "history").Select(Message)]);
    }

    private static List<string> Texts(JsonElement row, string name) => row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static ChatMessage Message(string text) =>
        text.StartsWith("user: ", StringComparison.Ordinal) ? new(ChatRole.User, text["user: ".Length..]) : new(ChatRole.Assistant, text["assistant: ".Length..]);
}
