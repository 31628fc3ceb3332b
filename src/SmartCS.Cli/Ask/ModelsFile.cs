using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk;

namespace SmartCS.Cli.Ask;

/// <summary>A file with the models, and prices, that a host would have in its configuration.</summary>
internal static class ModelsFile
{
    private const string Models = "models";
    private const string Prices = "prices";

    private static readonly string[] Sections = [Models, Prices];

    // As configuration reads it.
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Adds what the file names.</summary>
    /// <returns>The names of its chat models, in the order of the file.</returns>
    public static IReadOnlyList<string> Add(ISmartCustomerServiceBuilder builder, string path)
    {
        var configuration = Read(path);
        if (configuration.GetChildren().FirstOrDefault(section => !Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new CommandException($"--models: '{path}' has the key '{unknown.Key}'; known are {string.Join(" and ", Sections)}.");
        }

        var models = configuration.GetSection(Models);
        if (!models.GetChildren().Any())
        {
            throw new CommandException($"--models: '{path}' has no section '{Models}' with a model in it.");
        }

        builder.AddOpenAICompatible().AddAnthropic().AddModels(models);
        if (configuration.GetSection(Prices) is var prices && prices.Exists())
        {
            builder.AddPrices(prices);
        }

        var order = ReadNames(path);
        return [.. models.GetChildren().Where(static model => !string.Equals(model["kind"], "embedding", StringComparison.OrdinalIgnoreCase)).Select(static model => model.Key).OrderBy(order.IndexOf)];
    }

    // Configuration sorts its keys, and who stands first is asked first.
    private static List<string> ReadNames(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        return [.. document.RootElement.EnumerateObject()
            .Where(static section => string.Equals(section.Name, Models, StringComparison.OrdinalIgnoreCase) && section.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(static section => section.Value.EnumerateObject().Select(static model => model.Name))];
    }

    private static IConfigurationRoot Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"--models is '{path}'; there is no such file.");
        }

        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false, reloadOnChange: false).Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException)
        {
            throw new CommandException($"--models: '{path}' cannot be read as JSON: {exception.GetBaseException().Message}");
        }
    }
}
