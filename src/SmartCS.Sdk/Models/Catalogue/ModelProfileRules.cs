using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>Checks that the models which a profile names are registered and of the right kind.</summary>
internal static class ModelProfileRules
{
    public static void Check(ModelAssignments assignments, ModelSet models, string path, List<SettingProblem> problems)
    {
        CheckChat(assignments.Answer, nameof(assignments.Answer));
        CheckChat(assignments.Route, nameof(assignments.Route));
        CheckChat(assignments.Summarise, nameof(assignments.Summarise));
        CheckChat(assignments.Economy, nameof(assignments.Economy));
        CheckEmbed(assignments.Embed, models, $"{path}:{nameof(assignments.Embed)}", problems);

        void CheckChat(IReadOnlyList<string> names, string key)
        {
            foreach (var name in names)
            {
                if (!models.Chat.ContainsKey(name))
                {
                    var allowed = models.Embedding.ContainsKey(name) ? "the name of a chat model, and this is an embedding model" : "the name of a registered chat model";
                    problems.Add(new SettingProblem($"{path}:{key}", MerchantRules.Show(name), Describe(allowed, name, models.Chat.Keys)));
                }
            }
        }
    }

    private static void CheckEmbed(IReadOnlyList<string> names, ModelSet models, string path, List<SettingProblem> problems)
    {
        EmbeddingEndpoint? first = null;
        foreach (var name in names)
        {
            if (!models.Embedding.TryGetValue(name, out var endpoint))
            {
                var allowed = models.Chat.ContainsKey(name) ? "the name of an embedding model, and this is a chat model" : "the name of a registered embedding model";
                problems.Add(new SettingProblem(path, MerchantRules.Show(name), Describe(allowed, name, models.Embedding.Keys)));
                continue;
            }

            first ??= endpoint;
            if (endpoint.Space != first.Space)
            {
                problems.Add(new SettingProblem(path, name, $"embedding models of one vector space, so that one can stand in for another; '{first.Model.Name}' is of '{first.Space}' and '{name}' of '{endpoint.Space}'"));
            }
        }
    }

    private static string Describe(string allowed, string name, IReadOnlyCollection<string> registered)
    {
        var meant = SettingKeys.Nearest(name, registered) is { } nearest ? $", did you mean '{nearest}'?" : ";";
        return $"{allowed}{meant} registered are {(registered.Count == 0 ? "none" : string.Join(", ", registered.Order(StringComparer.OrdinalIgnoreCase)))}";
    }
}
