using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Screening;

/// <summary>A kind of personal data that is recognised in texts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PersonalDataKind>))]
public enum PersonalDataKind
{
    /// <summary>A mobile number of mainland China: 11 digits that begin with 13 to 19, with or without +86.</summary>
    Mobile,

    /// <summary>A landline number of mainland China with its area code.</summary>
    Landline,

    /// <summary>An international number that begins with a plus sign and a country code other than 86, or a North American one written as 415-555-2671.</summary>
    InternationalPhone,

    /// <summary>A resident identity number of mainland China, 18 characters with a valid checksum (GB 11643-1999).</summary>
    ResidentId,

    /// <summary>A payment card number, 13 to 19 digits with a valid Luhn checksum (ISO/IEC 7812-1).</summary>
    BankCard,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A passport number of mainland China, or any passport number that is called one.</summary>
    Passport,

    /// <summary>A vehicle licence plate of mainland China.</summary>
    LicencePlate,

    /// <summary>An IPv4 or IPv6 address.</summary>
    IpAddress,

    /// <summary>A postal address in Chinese or English.</summary>
    Address,

    /// <summary>A name that the host's shopper record holds, see <see cref="Turns.Shopper.Names"/>.</summary>
    Name,
}
