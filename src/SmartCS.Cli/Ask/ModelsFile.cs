using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk;

namespace SmartCS.Cli.Ask;

/// <summary>A file with the models, and prices, that a host would have in its configuration.</summary>
internal static class ModelsFile
{
    private static readonly string[] Sections = ["models", "prices"];

    /// <summary>Adds what the file names.</summary>
    /// <returns>The names of its chat models, in the order of the file.</returns>
    public static IReadOnlyList<string> Add(ISmartCustomerServiceBuilder builder, string path)
    {
        var configuration = Read(path);
        if (configuration.GetChildren().FirstOrDefault(section => !Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new CommandException($"--models: '{path}' has the key '{unknown.Key}'; known are {string.Join(" and ", Sections)}.");
        }

        var models = configuration.GetSection("models");
        if (!models.GetChildren().Any())
        {
            throw new CommandException($"--models: '{path}' has no section 'models' with a model in it.");
        }

        builder.AddOpenAICompatible().AddAnthropic().AddModels(models);
        if (configuration.GetSection("prices") is var prices && prices.Exists())
        {
            builder.AddPrices(prices);
        }

        return [.. models.GetChildren().Where(static model => !string.Equals(model["kind"], "embedding", StringComparison.OrdinalIgnoreCase)).Select(static model => model.Key)];
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
